export default [
  {
    title: 'Astro Starlight',
    kind: 'documentation',
    tool: '@astrojs/starlight',
    build: 'astro build',
    serve: 'dist',
    pages: [
      { title: 'fence', path: 'fence/' },
      { title: 'script child', path: 'script/' },
      { title: 'src', path: 'src/' },
    ],
  },
];
