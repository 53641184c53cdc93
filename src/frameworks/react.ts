/** Types of the elements in React's JSX, from React 19 on: `"types": ["spark-runner/react"]` in a tsconfig. */
import type { Given, Listeners, SparkElements } from './markup.ts';

type Props<Element> = Omit<import('react').HTMLAttributes<Element>, keyof Given<Element>> &
  import('react').RefAttributes<Element> &
  Given<Element> &
  Listeners<'on'>;

type Elements = { [Tag in keyof SparkElements]: Props<SparkElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
