export default [{ title: 'Preact', kind: 'framework', tool: 'preact', build: 'vite build', serve: 'dist' }];
