const client = 'esbuild client.jsx --bundle --splitting --format=esm --jsx=automatic --outdir=dist/client';
const server =
  'esbuild server.jsx --bundle --platform=node --format=esm --packages=external --jsx=automatic --outfile=dist/server.js';
export default [
  {
    title: 'React, drawn by a server',
    tool: 'react-dom',
    build: `${client} && ${server}`,
    serve: 'node dist/server.js $PORT',
    quick: true,
  },
];
