const serve = 'next start --port $PORT';
export default [
  { title: 'Next, Turbopack', tool: 'next', build: 'next build --turbopack', serve, quick: true },
  { title: 'Next, webpack', tool: 'next', build: 'next build --webpack', serve },
];
