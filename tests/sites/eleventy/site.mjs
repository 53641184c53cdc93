export default [
  {
    title: 'Eleventy',
    kind: 'documentation',
    tool: '@11ty/eleventy',
    // From the folder that has node_modules/, as in a project of its own.
    build: 'cd .. && eleventy --config=eleventy/site.config.js --input=eleventy --output=eleventy/dist',
    serve: 'dist',
    pages: [
      { title: 'fence', path: 'fence/' },
      { title: 'script child', path: 'script/' },
      { title: 'src', path: 'src/' },
    ],
  },
];
