/** What the author of a page is told when an element is not used as it can be. Loaded only then. */
import { SparkProgramError } from '../runtime/errors.ts';
import { SparkErrorEvent } from './events/error.ts';
import { CHOICES, DEFAULT_STOP_TIMEOUT } from './runner/attributes.ts';

/** A part has no runner. */
export function complainOfNoRunner(part: Element): void {
  console.warn(`<${part.localName}> found no <spark-runner>: put it inside one, or name one with for="id".`);
}

/** An attribute's value is none that the element knows. */
export function complainOfValue(element: HTMLElement, name: string, value: string): void {
  const told = `<${element.localName} ${name}="${value}">: ${remedy(name)} is used.`;
  console.warn(told);
  element.dispatchEvent(new SparkErrorEvent(new SparkProgramError(told, { phase: 'source' })));
}

function remedy(name: string): string {
  if (name === 'stop-timeout') {
    return `this is no duration. Write for example "2s" or "300ms"; "${DEFAULT_STOP_TIMEOUT}"`;
  }
  const [normal, ...others]: readonly string[] = CHOICES[name as keyof typeof CHOICES];
  const words = [normal, ...others].filter(Boolean).map((word) => `"${word}"`);
  return `${name} knows ${words.join(', ')}. ${normal ? `"${normal}"` : 'What the program itself says'}`;
}
