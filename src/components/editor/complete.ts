/** Completes what comes after `spark.`, `torch.` and its namespaces, and after a variable that holds a tensor, from their documentation. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { ApiEntry } from './api.ts';
import { documentation, membersOf } from './api-lookup.ts';

/** A path of names that is being typed: `torch.nn.Lin`, `f(x).su`. */
const PATH = /(?:(?:[A-Za-z_$][\w$]*|\))\.)*[\w$]*$/;

function option({ label, kind, detail, info }: ApiEntry): Completion {
  return { label, type: kind, detail, info: info || undefined };
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
  const known = await documentation();
  const before = context.state.sliceDoc(0, path[0] === ')' ? word.from + 1 : word.from);
  // Asked for by a key, the members of a tensor are offered for what nobody knows.
  const found =
    known && (membersOf(known, path, before) ?? (context.explicit ? known.torch.find(isTensor)?.members : undefined));
  const options = found?.map(option);
  return options?.length ? { from: word.to - typed.length, options, validFor: /^[\w$]*$/ } : null;
}

const isTensor = ({ label }: ApiEntry): boolean => label === 'Tensor';
