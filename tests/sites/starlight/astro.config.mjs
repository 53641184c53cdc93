// #region in-your-site
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import spark from 'spark-runner/remark';

const runners = {
  name: 'spark-runner',
  hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page', `import 'spark-runner/auto';`) },
};

export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [spark] }) },
  integrations: [starlight({ title: 'Documentation' }), runners],
});
// #endregion
