/**
 * The words that a runner and its parts show: English, those of the page's language once they have come, and over them
 * what the page gave.
 */
import type { ReactiveControllerHost } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { PageLanguage } from '../page-language.ts';
import type { RunState } from '../run-state.ts';
import { type SparkStrings, wordsWith } from '../strings.ts';

const languages = lazy(() => import('../locales/index.ts'));

type WordsHost = ReactiveControllerHost &
  Element & {
    readonly state: RunState;
    readonly status: SparkStatus;
    readonly locale: string | null;
    readonly strings: Partial<SparkStrings> | undefined;
  };

export class Words {
  readonly #host: WordsHost;
  readonly #around: PageLanguage;
  /** The language of the words that are shown, or are on their way. */
  #language = 'en';
  /** The words of the language, once they have come. */
  #translated: Partial<SparkStrings> | undefined;
  /** Whether nothing is seen, until the words have come. */
  isAwaited = false;

  constructor(host: WordsHost) {
    this.#host = host;
    this.#around = new PageLanguage(host, () => void this.translate());
  }

  get all(): SparkStrings {
    return wordsWith(this.#host.state.strings);
  }

  /** The page gave others. */
  change(): void {
    this.#host.state.change({ strings: { ...this.#translated, ...this.#host.strings } });
  }

  /** Asks for them again, where they have not come. */
  again(): void {
    if (!this.#translated) void this.translate();
  }

  /**
   * Loads the words of the page's language, where it is not the one that is built in.
   * @param hides whether nothing is to be seen until they have come
   */
  async translate(hides = true): Promise<void> {
    const host = this.#host;
    const language = host.locale ?? this.#around.tag ?? '';
    if (language === this.#language && this.#translated) return;
    this.#language = language;
    if (!this.#translated && /^(en|$)/.test(language)) return;
    // Not seen in one language and then in another, of other widths.
    this.isAwaited = hides && host.status === 'idle';
    host.requestUpdate();
    try {
      const translated = await (await languages()).wordsOf(language);
      if (language !== this.#language) return;
      this.#translated = translated;
      this.change();
      host.requestUpdate();
    } catch (error) {
      console.warn((error as Error).message); // English will do; the next run asks again
    } finally {
      // With the frame in which the parts draw them.
      requestAnimationFrame(() => {
        this.isAwaited = false;
        host.requestUpdate();
      });
    }
  }
}
