// #region in-your-site
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag) => tag.startsWith('spark-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
// #endregion
