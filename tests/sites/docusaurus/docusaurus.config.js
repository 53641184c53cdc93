// #region in-your-site
import spark from 'spark-runner/remark';

export default {
  title: 'Documentation',
  url: 'https://docs.example',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/', remarkPlugins: [spark] }, blog: false }]],
  clientModules: ['./src/runners.js'],
};
// #endregion
