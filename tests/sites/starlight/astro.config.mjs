// #region in-your-site
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import spark from 'spark-runner/satteri';

const runners = {
  name: 'spark-runner',
  hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page', `import 'spark-runner/auto';`) },
};

export default defineConfig({
  markdown: { processor: satteri({ mdastPlugins: [spark] }) },
  integrations: [starlight({ title: 'Documentation' }), runners],
});
// #endregion
