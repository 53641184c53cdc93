export default [{ title: 'Solid', kind: 'framework', tool: 'solid-js', build: 'vite build', serve: 'dist' }];
