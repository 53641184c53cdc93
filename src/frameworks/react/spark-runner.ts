/**
 * `<SparkRunner>`: the element with its properties, and its events as `onSparkStatus` and the like.
 *
 * Attributes are React's to write, on a server too. What an attribute can't say, and what listens, is given by an effect: React 19
 * does not do it for an element that it takes over from a server's markup.
 */
import type { PropertyDeclarations } from 'lit';
import {
  createElement,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { SparkRunnerElement } from '../../index.ts';
import type { Given, SparkEvents } from '../markup.ts';

/** `SparkStatus` of `spark-status`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Handlers = { [Name in keyof SparkEvents as `on${Pascal<Name>}`]?: (event: SparkEvents[Name]) => void };

/** What the element says of itself. */
type Told = 'state' | 'controller' | 'status' | 'exposed' | 'metrics' | 'error';

export type SparkRunnerProps = Omit<HTMLAttributes<SparkRunnerElement>, keyof Given<SparkRunnerElement>> &
  Omit<Given<SparkRunnerElement>, Told> &
  Handlers & { ref?: Ref<SparkRunnerElement> };

const PROPERTIES: PropertyDeclarations = SparkRunnerElement.properties;
const HANDLER = /^onSpark(?=[A-Z])/;

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What React is to call it: the attribute, which is the same on a server. */
const attributeOf = (name: string): string => {
  const { attribute } = PROPERTIES[name] ?? {};
  return typeof attribute === 'string' ? attribute : name;
};

/** Whether no attribute can say it. */
const isRich = (name: string, value: unknown): boolean =>
  PROPERTIES[name]?.attribute === false || (name === 'from' && typeof value === 'object' && value !== null);

export function SparkRunner({ ref, ...props }: SparkRunnerProps): ReactElement {
  const element = useRef<SparkRunnerElement>(null);
  useImperativeHandle(ref, () => element.current!, []);

  const attributes: Record<string, unknown> = {};
  const rich: Record<string, unknown> = { program: undefined, strings: undefined };
  const handlers: [type: string, handler: (event: never) => void][] = [];
  for (const [name, value] of Object.entries(props)) {
    if (HANDLER.test(name)) {
      if (value) handlers.push([dashed(name).slice('on-'.length), value]);
    } else if (isRich(name, value)) rich[name] = value;
    else attributes[attributeOf(name)] = value;
  }

  useLayoutEffect(() => void Object.assign(element.current!, rich));
  useLayoutEffect(() => {
    const { current } = element;
    for (const [type, handler] of handlers) current!.addEventListener(type, handler as EventListener);
    return () => {
      for (const [type, handler] of handlers) current!.removeEventListener(type, handler as EventListener);
    };
  });
  return createElement('spark-runner', { ...attributes, ref: element });
}
