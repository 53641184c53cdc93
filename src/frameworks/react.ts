/**
 * For React, from React 19 on: `<SparkRunner>`, `useSpark()`, and types of the elements in JSX, which are there by `"types":
 * ["spark-runner/react"]` in a tsconfig, too.
 */
import type { Given, Listeners, SparkElements } from './markup.ts';

export { SparkRunner, type SparkRunnerProps } from './react/spark-runner.ts';
export { type UsedSpark, type UseSparkOptions, useSpark } from './react/use-spark.ts';

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
