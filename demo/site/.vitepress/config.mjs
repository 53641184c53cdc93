/**
 * The site: pages of this folder, of docs/, and what is made of the sources (scripts/site/pages.mjs). `npm start` shows it, `npm run site`
 * writes it for any host: BASE stands for the place that this turns out to have (scripts/site/relative.mjs).
 */
import spark from 'spark-runner/markdown-it';
import { importMap } from '../../../scripts/site/libraries.mjs';
import { referencePages } from '../../../scripts/site/reference.mjs';
import { BASE } from '../../../scripts/site/relative.mjs';
import { repositoryURL, version } from '../../../scripts/site/repository.mjs';
import { withFacts } from './facts.mjs';
import { runnable } from './runnable.mjs';
import { forSearch } from './search.mjs';
import { searchBox } from './search-box.mjs';
import { plainCorners } from './tables.mjs';

const LESSONS = {
  'first-loop': 'A first loop',
  tensors: 'Tensors',
  autograd: 'Autograd',
  network: 'A network',
  'pause-edit-resume': 'Pause, edit, resume',
  parameters: 'Parameters',
  'own-data': 'Your own data',
  'pictures-and-plots': 'Pictures and plots',
  'own-wgsl': 'Your own WGSL',
  'from-pytorch': 'From PyTorch to here',
};

const learn = [
  {
    text: 'Learn',
    link: '/learn/',
    items: Object.entries(LESSONS).map(([page, text], i) => ({ text: `${i + 1}. ${text}`, link: `/learn/${page}` })),
  },
];

const authors = [
  {
    text: 'For authors',
    link: '/authors/',
    items: [
      { text: 'Your first page', link: '/authors/first-page' },
      { text: 'In your site', link: '/authors/in-your-site' },
      { text: 'All it can do, in short', link: '/authors/options' },
      { text: 'Markdown', link: '/authors/markdown' },
      { text: 'Frameworks', link: '/authors/frameworks' },
      { text: 'Looks and themes', link: '/authors/theming' },
      { text: 'Accessibility', link: '/authors/accessibility' },
      { text: 'Hot reload', link: '/authors/hot-reload' },
      { text: 'What outlives the page', link: '/authors/snapshots' },
      { text: 'Baking results', link: '/authors/baking' },
      { text: 'Publishing', link: '/authors/publishing' },
      { text: 'Privacy', link: '/authors/privacy' },
      { text: 'Security', link: '/authors/security' },
      { text: 'Policies and headers', link: '/authors/policies' },
      { text: 'On a GPU, in Node', link: '/authors/gpu' },
    ],
  },
  {
    text: 'How well it holds',
    items: [
      { text: 'Benchmarks', link: '/compatibility/benchmarks' },
      { text: 'Compatibility', link: '/compatibility/' },
      { text: 'Where the package runs', link: '/compatibility/sites' },
      { text: 'Reliability', link: '/compatibility/reliability' },
      { text: 'Troubleshooting', link: '/troubleshooting' },
      { text: 'Versions', link: '/compatibility/versions' },
      { text: 'Changes', link: '/compatibility/changelog' },
      { text: 'Reporting a weakness', link: '/compatibility/reporting' },
    ],
  },
];

const pages = referencePages();
const group = (text, names) => ({
  text,
  items: pages
    .filter(({ page }) => names(page))
    .map(({ page, title }) => ({ text: title, link: `/reference/${page}` })),
});
const OTHERS = ['spark', 'client', 'elements'];
const reference = [
  { text: 'Reference', link: '/reference/', items: [] },
  group('The runner', (page) => OTHERS.includes(page)),
  group('torch', (page) => !OTHERS.includes(page)),
  { text: 'Names of PyTorch', link: '/reference/names' },
];

export default {
  title: 'spark-runner',
  description: 'One HTML tag that puts a live, pausable GPU computation into any web page.',
  lang: 'en',
  base: BASE,
  cacheDir: '../vitepress',
  // One page after another: the search numbers them as they come.
  buildConcurrency: 1,
  head: [
    ['link', { rel: 'icon', href: `${BASE}icon.svg`, type: 'image/svg+xml' }],
    ['script', { type: 'importmap' }, JSON.stringify(importMap)],
  ],
  markdown: {
    // Whoever reads with difficulty reads code, too.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // A line that takes long would be left without its colours: the same sources would make another site on a busy machine.
    shikiSetup(highlighter) {
      const { codeToHtml } = highlighter;
      highlighter.codeToHtml = (code, options) => codeToHtml(code, { ...options, tokenizeTimeLimit: 0 });
    },
    config(md) {
      md.use(spark);
      md.use(runnable);
      md.use(plainCorners);
    },
  },
  // Pages of the demo stand beside these; `reference/api.json` and `llms.txt` are written after them.
  ignoreDeadLinks: [/\.html$/, /api\.json$/, /llms\.txt$/],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('spark-') } } },
  vite: {
    publicDir: false,
    logLevel: 'warn',
    build: { chunkSizeWarningLimit: 4000 },
    plugins: [
      { name: 'facts', enforce: 'pre', transform: (text, id) => (id.endsWith('.md') ? withFacts(text) : undefined) },
      searchBox,
    ],
  },
  themeConfig: {
    version,
    nav: [
      { text: 'Learn', link: '/learn/', activeMatch: '/learn/' },
      { text: 'Gallery', link: '/gallery/', activeMatch: '/gallery/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Reference', link: '/reference/', activeMatch: '/reference/' },
      { text: 'For authors', link: '/authors/', activeMatch: '/(authors|compatibility|troubleshooting)' },
      { text: version, link: '/compatibility/changelog' },
    ],
    sidebar: {
      '/learn/': learn,
      '/authors/': authors,
      '/compatibility/': authors,
      '/troubleshooting': authors,
      '/reference/': reference,
    },
    outline: [2, 3],
    search: { provider: 'local', options: { detailedView: false, _render: forSearch } },
    ...(repositoryURL && {
      socialLinks: [{ icon: 'github', link: repositoryURL, ariaLabel: 'Sources' }],
      editLink: { pattern: `${repositoryURL}/edit/main/demo/site/:path`, text: 'Edit this page' },
    }),
    footer: { message: 'MIT-licensed. Nothing here tracks you.' },
  },
};
