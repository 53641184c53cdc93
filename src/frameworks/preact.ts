/** Types of the elements in Preact's JSX: `"types": ["spark-runner/preact"]` in a tsconfig. */
import type { Given, Listeners, SparkElements } from './markup.ts';

type Props<Element extends EventTarget> = Omit<import('preact').HTMLAttributes<Element>, keyof Given<Element>> &
  Given<Element> &
  Listeners<'on'>;

type Elements = { [Tag in keyof SparkElements]: Props<SparkElements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
