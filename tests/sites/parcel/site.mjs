export default [
  {
    title: 'Parcel',
    tool: 'parcel',
    build: 'parcel build index.html --dist-dir dist --no-cache',
    serve: 'dist',
  },
];
