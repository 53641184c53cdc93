export default [{ title: 'Svelte', kind: 'framework', tool: 'svelte', build: 'vite build', serve: 'dist' }];
