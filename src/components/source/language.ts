/** What a block's markup says of its language: in the ways in which site generators and highlighters write it. */

export type SparkLang = 'js' | 'ts';

const JS = /^(js|mjs|cjs|jsx|javascript|ecmascript|es\d*|node|spark)$/i;
const TS = /^(ts|mts|cts|tsx|typescript)$/i;
/** Said where nothing is known. */
const NONE = /^(te?xt|plain(text)?|none|default|nohighlight|undefined|unknown|auto|code|source|lines?)$/i;
/** Around everything in the page: a word there may be its reader's language. */
const PAGE = 'html,body,main,article,section';
const SAID = /(?:^|\s)(?:lang(?:uage)?|highlight-source|highlight|hl|src|brush)[-:]\s*(\w+)/g;

/** The language that a word names, where programs are written in it. */
export function languageNamed(word: string): SparkLang | undefined {
  if (TS.test(word)) return 'ts';
  return JS.test(word) ? 'js' : undefined;
}

/** @returns 'other' for a language that no program is written in; undefined where nothing is said */
export function languageOf(block: Element): SparkLang | 'other' | undefined {
  for (let element: Element | null = block.querySelector('code') ?? block; element; element = element.parentElement) {
    for (const word of wordsOf(element)) {
      const language = languageNamed(word);
      if (language) return language;
      if (!NONE.test(word) && !element.matches(PAGE)) return 'other';
    }
  }
  return undefined;
}

function wordsOf(element: Element): string[] {
  const { className } = element;
  const said = Array.from(String(className).matchAll(SAID), ([, word]) => word);
  for (const name of ['data-lang', 'data-language']) said.push(element.getAttribute(name) ?? '');
  const holdsCode = element.matches('pre,code,script,figure,.highlight,.sourceCode');
  if (holdsCode) {
    // A bare word may be anything, unless it is the name of a language.
    const bare = `${className} ${element.getAttribute('lang')}`.split(/\s+/);
    said.push(...bare.filter(languageNamed));
  }
  return said.filter(Boolean);
}
