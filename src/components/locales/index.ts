/** The languages that the elements speak besides English, each a chunk of its own. */
import { lazy } from '../../runtime/lazy.ts';
import type { SparkStrings } from '../strings.ts';

export const LOCALES: Record<string, () => Promise<{ words: SparkStrings }>> = {
  ar: lazy(() => import('./ar.ts')),
  de: lazy(() => import('./de.ts')),
  es: lazy(() => import('./es.ts')),
  ja: lazy(() => import('./ja.ts')),
  zh: lazy(() => import('./zh.ts')),
};

/**
 * The words for a language tag ("de-AT", or as systems write it, "de_AT.UTF-8"); none, which means English, for a language
 * that nobody has translated.
 */
export async function wordsOf(language = ''): Promise<SparkStrings | undefined> {
  const [name] = language.toLowerCase().split(/[^a-z]/);
  return Object.hasOwn(LOCALES, name) ? (await LOCALES[name]()).words : undefined;
}
