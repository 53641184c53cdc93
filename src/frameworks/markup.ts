/**
 * What markup can say of the elements, for the types of any framework: derived from the elements themselves, so that it
 * cannot say anything else than they do. The files beside this one tell it to one framework each.
 */
import type { LitElement } from 'lit';
import type { SparkRunnerElement } from '../index.ts';

/** Each element by its tag. */
export type SparkElements = {
  [Tag in keyof HTMLElementTagNameMap as Tag extends `spark-${string}` ? Tag : never]: HTMLElementTagNameMap[Tag];
};

/** Each event by its name. */
export type SparkEvents = {
  [Name in keyof GlobalEventHandlersEventMap as Name extends `spark-${string}`
    ? Name
    : never]: GlobalEventHandlersEventMap[Name];
};

/** `stop-timeout` of `stopTimeout`. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}`
  : Name;

/** Names of an element's own that are no methods. Its `lang` is that of a program, not the page's. */
type OwnNames<Element> = {
  [Name in keyof Element]: Name extends Exclude<keyof LitElement, 'lang'>
    ? never
    : Element[Name] extends (...args: never[]) => unknown
      ? never
      : Name;
}[keyof Element] &
  string;

/** Its properties, and its attributes as HTML writes them. */
export type Given<Element> = {
  [Name in OwnNames<Element>]?: Element[Name] | null;
} & {
  [Name in OwnNames<Element> as Exclude<Dashed<Name>, Name>]?: string | boolean | null;
} & (Element extends SparkRunnerElement ? { shareable?: boolean | '' } : unknown);

/** A listener for each event, under a name that begins with what the framework writes before it. */
export type Listeners<Prefix extends string> = {
  [Name in keyof SparkEvents as `${Prefix}${Name}`]?: (event: SparkEvents[Name]) => void;
};
