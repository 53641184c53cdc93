/** Tells the author of a page, in a sentence, about an attribute's value that nobody knows. Loaded only then. */
import { SparkProgramError } from '../../runtime/errors.ts';
import { SparkErrorEvent } from '../events/error.ts';
import { CHOICES, DEFAULT_STOP_TIMEOUT } from './attributes.ts';

export function complain(element: HTMLElement, name: string, value: string): void {
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
