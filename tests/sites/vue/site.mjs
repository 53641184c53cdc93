export default [{ title: 'Vue', kind: 'framework', tool: 'vue', build: 'vite build', serve: 'dist' }];
