export default [
  {
    title: 'Vite, development',
    tool: 'vite',
    serve: 'vite ../app --port $PORT --strictPort',
  },
  {
    title: 'Vite, build and preview',
    tool: 'vite',
    build: 'vite build ../app --outDir ../vite/dist --emptyOutDir',
    serve: 'vite preview ../app --outDir ../vite/dist --port $PORT --strictPort',
    quick: true,
  },
];
