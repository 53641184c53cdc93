/**
 * How much a page counts among what the search finds: who asks in plain words wants to be told how before what, and the names of torch are
 * two thousand beside a few dozen pages. An exact name of torch still comes first.
 */
const weightOf = (address) => {
  if (/\/learn\//.test(address)) return 1.6;
  if (/\/authors\//.test(address)) return 1.4;
  return /\/compatibility\//.test(address) ? 0.7 : 1;
};

/**
 * The site's data with these weights. They are put in here, in the reader's browser: VitePress would send a function of its configuration
 * as a text, which a page's policy forbids to evaluate.
 */
export function weighted(data) {
  const { search } = data.themeConfig;
  const options = { ...search.options, miniSearch: { searchOptions: { boostDocument: weightOf } } };
  return { ...data, themeConfig: { ...data.themeConfig, search: { ...search, options } } };
}
