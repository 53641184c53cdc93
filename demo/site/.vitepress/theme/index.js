/** VitePress' own theme with the site's colours, runners in its pages, and the few things that only this site has. */
import 'spark-runner/auto';
import { withBase } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import CopyTag from './CopyTag.vue';
import GalleryList from './GalleryList.vue';
import PageNotFound from './PageNotFound.vue';
import ProgramPlayground from './ProgramPlayground.vue';
import { runExamples } from './run-examples.js';
import { weighted } from './weights.js';
import './site.css';

const keepForLater = () => navigator.serviceWorker?.register(withBase('/offline.js')).catch(console.warn);

/** @type {import('vitepress').Theme} */
export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(PageNotFound) }),
  enhanceApp({ app, siteData }) {
    for (const [name, part] of Object.entries({ CopyTag, GalleryList, ProgramPlayground })) app.component(name, part);
    if (import.meta.env.SSR) return;
    siteData.value = weighted(siteData.value);
    runExamples(document);
    // After the page itself: what is kept for later must not be in its way.
    if (document.readyState === 'complete') keepForLater();
    else addEventListener('load', keepForLater);
  },
};
