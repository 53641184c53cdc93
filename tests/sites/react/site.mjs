const options = '--bundle --format=esm --jsx=automatic';
const client = `esbuild client.jsx ${options} --splitting --outdir=dist/client`;
const server = `esbuild server.jsx ${options} --platform=node --packages=external --outfile=dist/server.js`;
export default [
  {
    title: 'React',
    kind: 'framework',
    tool: 'react',
    build: `esbuild main.jsx ${options} --splitting --outdir=dist/page`,
    page: 'index.html',
    serve: 'dist/page',
  },
  {
    title: 'React, drawn by a server',
    tool: 'react-dom',
    build: `${client} && ${server}`,
    serve: 'node dist/server.js $PORT',
    quick: true,
  },
];
