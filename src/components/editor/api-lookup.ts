/** Finds what a path of names means in the documentation: `torch.nn.Linear`, or `loss.backward` of a variable that holds a tensor. */
import { lazy } from '../../runtime/lazy.ts';
import type { ApiEntry } from './api.ts';

export type Api = Record<string, ApiEntry[]>;

/** A chunk of its own, which comes with the first question. */
const chunk = lazy(() => import('./api.ts'));

/** All that is documented; undefined where it did not come, which the console is told. */
export async function documentation(): Promise<Api | void> {
  return chunk()
    .then(({ readAPI }) => readAPI())
    .catch((error) => console.warn(error.message));
}

/** The short names that programs give to namespaces: `const { nn, optim } = torch`. */
const SHORT: Record<string, string[]> = {
  nn: ['torch', 'nn'],
  optim: ['torch', 'optim'],
  F: ['torch', 'nn', 'functional'],
  functional: ['torch', 'nn', 'functional'],
};

const TENSOR = ['torch', 'Tensor'];

/** What of torch gives no tensor. */
const OTHERS =
  /^torch\.(nn\.(?!functional\.)|optim\.|utils\.|Generator|Size|device|compile|no_grad|init|need|manual_seed)/;

/**
 * What a variable holds, as far as the text before it says so: the path of its class.
 * @param before the program up to where the name stands
 */
export function classOf(name: string, before: string): string[] | undefined {
  const declared = new RegExp(`(?:^|[^\\w$.])${name.replaceAll('$', '\\$')}\\s*=(?![=>])\\s*([^;\\n]*)`, 'g');
  const value = [...before.matchAll(declared)].at(-1)?.[1];
  return value === undefined
    ? undefined
    : resultOf(value.replace(/^await\s+/, '').replace(/^spark\.persist\([^)]*\)\s*=>\s*/, ''));
}

/** What an expression gives, by how it begins. */
function resultOf(expression: string): string[] | undefined {
  return /^torch\.[a-z]/.test(expression) && !OTHERS.test(expression) && !/\.(item|tolist|data)\(/.test(expression)
    ? TENSOR
    : undefined;
}

/** The members of a path; undefined when it names nothing that is known. @param before as of `classOf` */
export function membersOf(api: Api, path: readonly string[], before = ''): ApiEntry[] | undefined {
  const [head, ...after] = path;
  // A call in the line, as `torch.randn([2]).`, gives what its function gives.
  const start =
    head === ')' ? resultOf(callBefore(before)) : api[head] ? [head] : (SHORT[head] ?? classOf(head, before));
  if (!start) return undefined;
  const [first, ...rest] = [...start, ...after];
  let members: ApiEntry[] | undefined = api[first];
  for (const name of rest) members = members?.find(({ label }) => label === name)?.members;
  return start === TENSOR && !after.length ? members?.map(asMethod) : members;
}

/** A method is told as the function that it is: its first argument stands before the dot. */
const asMethod = (entry: ApiEntry): ApiEntry => ({ ...entry, detail: entry.detail.replace(/^\(\w+(, )?/, '(') });

/** The expression that ends with a call at the end of a text. */
const callBefore = (before: string): string => /torch\.[^;\n=]*$/.exec(before)?.[0] ?? '';

/** What a path names. */
export function entryOf(api: Api, path: readonly string[], before = ''): ApiEntry | undefined {
  return membersOf(api, path.slice(0, -1), before)?.find(({ label }) => label === path.at(-1));
}
