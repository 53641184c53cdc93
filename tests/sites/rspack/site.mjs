export default [
  {
    title: 'Rspack',
    tool: '@rspack/core',
    build: 'rspack build --mode production --entry ../app/main.js --output-path dist',
    page: '../app/index.html',
    serve: 'dist',
  },
];
