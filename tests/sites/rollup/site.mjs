const common = 'rollup ../app/main.js --plugin node-resolve --format es';
export default [
  {
    title: 'Rollup',
    tool: 'rollup',
    build: `${common} --dir dist/chunks`,
    page: '../app/index.html',
    serve: 'dist/chunks',
  },
  {
    title: 'Rollup, preserveModules',
    tool: 'rollup',
    build: `${common} --preserveModules --dir dist/modules`,
    page: '../app/index.html',
    serve: 'dist/modules',
    path: 'app/',
  },
];
