/** Completes what comes after `spark.`, `torch.` and the namespaces of `torch`, from their own documentation. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { lazy } from '../../runtime/lazy.ts';
import type { ApiEntry } from './api.ts';

const documentation = lazy(() => import('./api.ts'));

/** A path of names that is being typed: `torch.nn.Lin`. */
const PATH = /(?:[A-Za-z_$][\w$]*\.)*[\w$]*$/;

/** The short names that programs give to namespaces: `const { nn, optim } = torch`. */
const SHORT: Record<string, string[]> = {
  nn: ['torch', 'nn'],
  optim: ['torch', 'optim'],
  F: ['torch', 'nn', 'functional'],
  functional: ['torch', 'nn', 'functional'],
};

function option({ label, kind, detail, info }: ApiEntry): Completion {
  return { label, type: kind, detail, info: info || undefined };
}

/** The members of a path; undefined when it names nothing that is known. */
export function membersOf(api: Record<string, ApiEntry[]>, path: readonly string[]): ApiEntry[] | undefined {
  const [first, ...rest] = api[path[0]] ? path : [...(SHORT[path[0]] ?? ['']), ...path.slice(1)];
  let members: ApiEntry[] | undefined = api[first];
  for (const name of rest) members = members?.find(({ label }) => label === name)?.members;
  return members;
}

/** A source for CodeMirror. The documentation is a chunk of its own, loaded with the first dot. */
export async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(PATH);
  if (!word) return null;
  const path = word.text.split('.');
  const typed = path.pop()!;
  if (!path.length) {
    if (!typed && !context.explicit) return null;
    const options = ['spark', 'torch'].map((label) => ({ label, type: 'variable' }));
    return { from: word.from, options, validFor: /^\w*$/ };
  }
  const known = await documentation()
    .then(({ readAPI }) => readAPI())
    .catch((error) => console.warn(error.message));
  const options = known && membersOf(known, path)?.map(option);
  return options?.length ? { from: word.to - typed.length, options, validFor: /^[\w$]*$/ } : null;
}
