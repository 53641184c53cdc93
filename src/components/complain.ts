/** What the author of a page is told when an element is not used as it can be. Loaded only then. */
import { cut } from '../runtime/cut.ts';
import { SparkProgramError } from '../runtime/errors.ts';
import { NAME } from '../runtime/limits.ts';
import { SparkErrorEvent } from './events/error.ts';
import { CHOICES, DEFAULT_STOP_TIMEOUT } from './runner/attributes.ts';

/** A part has no runner. */
export function complainOfNoRunner(part: Element): void {
  console.warn(`<${part.localName}> found no <spark-runner>: put it inside one, or name one with for="id".`);
}

/** The package is on the page already. */
export function complainOfCopy(first: string, later: string): void {
  console.warn(
    `spark-runner was loaded twice, from ${first} and from ${later}. The first one serves the page; load one of them ` +
      'only, so that it is clear which version that is.',
  );
}

/** An attribute's value is none that the element knows. */
export function complainOfValue(element: HTMLElement, name: string, value: string): void {
  const told = `<${element.localName} ${name}="${cut(value, NAME)}">: ${remedy(name)}`;
  console.warn(told);
  element.dispatchEvent(new SparkErrorEvent(new SparkProgramError(told, { phase: 'source' })));
}

function remedy(name: string): string {
  if (name === 'program') {
    return (
      'a program is a property, and an attribute holds text only. Set it as a property: `element.program = …`, in Vue ' +
      '`:program.prop`, in Angular `[program]`, in Lit and Svelte `.program`; or give the text alone, as `code`.'
    );
  }
  if (name === 'stop-timeout') {
    return `this is no duration. Write for example "2s" or "300ms"; "${DEFAULT_STOP_TIMEOUT}" is used.`;
  }
  if (name === 'tempo') {
    return 'this is no number of steps a second. Write for example "5", or nothing for as fast as the program goes, which is used.';
  }
  if (name === 'seed') {
    return 'this is no whole number. Write for example "7", or nothing for one that is drawn, which is used.';
  }
  const [normal, ...others]: readonly string[] = CHOICES[name as keyof typeof CHOICES];
  const words = [normal, ...others].filter(Boolean).map((word) => `"${word}"`);
  return `${name} knows ${words.join(', ')}. ${normal ? `"${normal}"` : 'What the program itself says'} is used.`;
}
