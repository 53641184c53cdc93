const common = 'esbuild ../app/main.js --bundle --minify';
export default [
  {
    title: 'esbuild, split',
    tool: 'esbuild',
    build: `${common} --format=esm --splitting --outdir=dist/split`,
    page: '../app/index.html',
    serve: 'dist/split',
  },
  {
    title: 'esbuild, one script (IIFE)',
    tool: 'esbuild',
    build: `${common} --format=iife --outdir=dist/iife`,
    page: '../app/index.html',
    serve: 'dist/iife',
  },
];
