export default [
  {
    title: 'VitePress',
    kind: 'documentation',
    tool: 'vitepress',
    build: 'vitepress build',
    serve: '.vitepress/dist',
    pages: [
      { title: 'fence', path: 'fence.html' },
      { title: 'script child', path: 'script.html' },
      { title: 'src', path: 'src.html' },
    ],
    quick: true,
  },
];
