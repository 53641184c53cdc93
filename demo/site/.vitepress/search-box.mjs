/**
 * VitePress' search box, as assistive technology is told of it. There all of it is a button, and what was found are options with links in them,
 * which nobody reaches; here it is a dialog, its field has the list, and the links are the options, named by what they show.
 */
const BOX = /VPLocalSearchBox\.vue$/;

/** What stands there, up to its white space, and what is to. */
const CHANGES = [
  [
    `role="button" :aria-owns="results?.length ? 'localsearch-list' : undefined" aria-expanded="true" aria-haspopup="listbox"`,
    'role="dialog" aria-modal="true"',
  ],
  [
    'aria-autocomplete="both"',
    `role="combobox" aria-haspopup="listbox" :aria-expanded="results?.length > 0" aria-autocomplete="list"`,
  ],
  [
    `:id="'localsearch-item-' + index" :aria-selected="selectedIndex === index ? 'true' : 'false'" role="option"`,
    'role="none"',
  ],
  [
    `:aria-label="[...p.titles, p.title].join(' > ')"`,
    `:id="'localsearch-item-' + index" :aria-selected="selectedIndex === index ? 'true' : 'false'" role="option"`,
  ],
  ['<kbd :aria-label=', '<kbd role="img" :aria-label='],
];

/** @throws {Error} where VitePress writes its box in other words */
function changed(text, [from, to]) {
  const words = from.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+'), 'g');
  if (text.search(found) < 0) throw new Error(`VitePress' search box has no ${from} any more: see search-box.mjs`);
  return text.replace(found, () => to);
}

/** @returns a Vite plugin */
export const searchBox = {
  name: 'search-box',
  enforce: 'pre',
  transform: (text, id) => (BOX.test(id) ? CHANGES.reduce(changed, text) : undefined),
};
