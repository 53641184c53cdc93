/** Types of the elements in Vue's templates: `"types": ["spark-runner/vue"]` in a tsconfig. */
import type { Given, SparkElements, SparkEvents } from './markup.ts';

/** As Vue's own guide types elements that are not made with Vue. */
type Component<Element> = new () => Element & {
  $props: Omit<import('vue').HTMLAttributes, keyof Given<Element>> & Given<Element>;
  $emit: <Name extends keyof SparkEvents>(name: Name, event: SparkEvents[Name]) => void;
};

type Components = { [Tag in keyof SparkElements]: Component<SparkElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
