/** Types of the elements in Svelte's markup, of Svelte 4 and 5: `"types": ["spark-runner/svelte"]` in a tsconfig. */
import type { Given, Listeners, SparkElements } from './markup.ts';

type Props<Element extends EventTarget> = Omit<
  import('svelte/elements').HTMLAttributes<Element>,
  keyof Given<Element>
> &
  Given<Element> &
  Listeners<'on'> &
  Listeners<'on:'>;

type Elements = { [Tag in keyof SparkElements]: Props<SparkElements[Tag]> };

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends Elements {}
  }
}
