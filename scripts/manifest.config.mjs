/** What @custom-elements-manifest/analyzer reads, for scripts/manifest.mjs: package.json names the file that is made of this one. */
export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  outdir: 'node_modules/.spark-manifest',
  litelement: true,
  quiet: true,
  packagejson: false,
};
