export default [
  {
    title: 'Angular',
    kind: 'framework',
    tool: '@angular/core',
    build: 'ng build',
    serve: 'dist/browser',
  },
];
