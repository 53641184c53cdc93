/**
 * Programs that a runner needs (`needs="#first"`): what stands in other runners, scripts or blocks of the page, for its own program to
 * import by that name. It is the other's text that is shared, and nothing of its run (docs/decisions/0056).
 */
import { SparkProgramError } from '../../runtime/errors.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import { readProgram } from '../source/written-program.ts';
import { programOf } from './program.ts';

/** @throws {SparkProgramError} when there is none of that name, or it needs this one itself */
export async function withNeeds(runner: Element, program: SparkProgram): Promise<SparkProgram> {
  const needs = await needsOf(runner, [runner]);
  return needs && typeof program !== 'function' ? { ...program, needs: { ...needs, ...program.needs } } : program;
}

/** What an element needs, by name; undefined when nothing. @param path the elements that led to it */
export async function needsOf(element: Element, path: Element[]): Promise<Record<string, SparkProgram> | undefined> {
  const ids = element.getAttribute('needs')?.match(/[^\s#]+/g);
  if (!ids) return undefined;
  const programs = ids.map(async (id): Promise<[string, SparkProgram]> => [`#${id}`, await needed(element, id, path)]);
  return Object.fromEntries(await Promise.all(programs));
}

async function needed(by: Element, id: string, path: Element[]): Promise<SparkProgram> {
  const refuse = (found: string, hint: string): never => {
    throw new SparkProgramError(`needs="#${id}" ${found}.`, { phase: 'source', hint });
  };
  const root = by.getRootNode() as Document | ShadowRoot;
  const element = root.getElementById?.(id) ?? document.getElementById(id);
  if (!element)
    return refuse(
      'names nothing in the page',
      'It is the id of another <spark-runner>, or of a script or code block with a program.',
    );
  if (path.includes(element))
    return refuse(
      'leads back to the program that needs it',
      'Put what both need into a third one, which needs neither.',
    );
  const holder = programOf(element);
  if (holder && !holder.isGiven && !holder.written.hasArrived) await holder.written.arrived;
  const { code, lang } = readProgram(element);
  const program = holder ? holder.with(holder.texts.chosen('script')) : { code, lang };
  if (!program) return refuse('has no program', 'Give that runner a program, or name another.');
  const needs = await needsOf(element, [...path, element]);
  return needs && typeof program !== 'function' ? { ...program, needs } : program;
}
