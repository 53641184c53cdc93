export default [
  {
    title: 'Docusaurus',
    kind: 'documentation',
    tool: '@docusaurus/core',
    build: 'docusaurus build --out-dir dist',
    serve: 'dist',
    pages: [
      { title: 'fence', path: 'fence/' },
      { title: 'script child', path: 'script/' },
      { title: 'src', path: 'src/' },
    ],
  },
];
