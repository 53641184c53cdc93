/**
 * Types of the elements in Solid's JSX: `"types": ["spark-runner/solid"]` in a tsconfig. Solid writes attributes, unless
 * a name begins with `prop:`.
 */
import type { Given, Listeners, SparkElements } from './markup.ts';

type Properties<Element> = { [Name in keyof Given<Element> & string as `prop:${Name}`]?: Given<Element>[Name] };

type Props<Element> = Omit<import('solid-js').JSX.HTMLAttributes<Element>, keyof Given<Element>> &
  Given<Element> &
  Properties<Element> &
  Listeners<'on:'>;

type Elements = { [Tag in keyof SparkElements]: Props<SparkElements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
