export default [
  {
    title: 'webpack',
    tool: 'webpack',
    build: 'webpack --mode production --entry ../app/main.js --output-path dist --output-filename main.js',
    page: '../app/index.html',
    serve: 'dist',
    quick: true,
  },
];
