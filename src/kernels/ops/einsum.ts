/**
 * einsum, and what is one: tensordot, inner, bilinear. Operands are multiplied two at a time; a pair is one contraction over
 * strided views where it has a sum and rows or columns, so it runs as fast as a matmul and nothing is transposed in memory.
 * @family einsum
 */
import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { dispatch, scoped } from '../core/scope.ts';
import type { Einsum, Fits, Of } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul } from './arithmetic.ts';
import { expand, sum } from './basis.ts';
import { dimsOf, factors, type Int, make, refOf, type Shape, wantNumbers, wantTensor } from './core.ts';
import { contract } from './matmul.ts';
import { diagonal } from './rearrange.ts';
import { permute, unsqueeze } from './shape.ts';

/** A tensor and a name for each of its dimensions. */
interface Named {
  tensor: Tensor;
  names: readonly string[];
}

/** Its dimensions in the order of `names`, new ones of size 1 where it has none. */
function arranged({ tensor, names: had }: Named, names: readonly string[]): Tensor {
  let out = permute(
    tensor,
    names.flatMap((name) => (had.includes(name) ? had.indexOf(name) : [])),
  );
  names.forEach((name, d) => {
    if (!had.includes(name)) out = unsqueeze(out, d);
  });
  return out;
}

/** The product summed over what is not in `names`. Shared names have one size; what is in one operand only must be kept. */
function product(a: Named, b: Named, names: readonly string[]): Tensor {
  const has = (operand: Named) => (name: string) => operand.names.includes(name);
  const batch = names.filter((name) => has(a)(name) && has(b)(name));
  const m = names.filter((name) => has(a)(name) && !has(b)(name));
  const n = names.filter((name) => !has(a)(name));
  const k = a.names.filter((name) => !names.includes(name));
  if (k.length > 0 && a.tensor.dtype !== b.tensor.dtype) failType('expected one dtype', a.tensor, b.tensor);
  if (k.length === 0) return mul(arranged(a, names), arranged(b, names));
  wantNumbers(a.tensor);
  const size = (operand: Named, list: string[]) =>
    list.map((name) => operand.tensor.shape[operand.names.indexOf(name)]);
  const loop = [...batch, ...m, ...n];
  if (!isFloat(a.tensor.dtype) || (m.length === 0 && n.length === 0)) {
    const all = [...loop, ...k];
    const dims = k.map((_, d) => loop.length + d);
    return arranged(
      { tensor: sum(mul(arranged(a, all), arranged(b, all)), dims, false, a.tensor.dtype), names: loop },
      names,
    );
  }
  const [left, right] = [arranged(a, [...batch, ...m, ...k]), arranged(b, [...batch, ...n, ...k])];
  const made = make(contract(size(a, batch), size(a, m), size(b, n), size(a, k), refOf(left), refOf(right)));
  const out = link(made, [left, right], [left, right], ([g], [da, db]) => {
    const [A, B, G] = [
      { tensor: left, names: [...batch, ...m, ...k] },
      { tensor: right, names: [...batch, ...n, ...k] },
      { tensor: g!, names: loop },
    ];
    return [da ? product(G, B, A.names) : null, db ? product(G, A, B.names) : null];
  });
  return arranged({ tensor: out, names: loop }, names);
}

/** Sums over dimensions that nobody wants any more. */
function summed({ tensor, names }: Named, wanted: (name: string) => boolean): Named {
  const dims = names.flatMap((name, d) => (wanted(name) ? [] : d));
  return dims.length === 0 ? { tensor, names } : { tensor: sum(tensor, dims), names: names.filter(wanted) };
}

/** Dimensions of one name made one: their diagonal, which comes last. */
function diagonals({ tensor, names }: Named): Named {
  const d = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (d < 0) return { tensor, names };
  const first = names.indexOf(names[d]);
  const rest = names.filter((_, at) => at !== first && at !== d);
  return diagonals({ tensor: diagonal(tensor, 0, first, d), names: [...rest, names[d]] });
}

/** Dimensions of size 1 stretched to what the others of that name have. */
function widened({ tensor, names }: Named, sizes: Map<string, number>, among: readonly string[]): Named {
  const shape = names.map((name, d) => (among.includes(name) ? sizes.get(name)! : tensor.shape[d]));
  return { tensor: expand(tensor, shape), names };
}

/** The names of an operand's dimensions from its subscripts; those under an ellipsis are '.0' (the last), '.1', … */
function named(subscripts: string, tensor: Tensor, at: number): Named {
  wantTensor(tensor, 'operands');
  const [before, after] = subscripts.split('...');
  const open = tensor.ndim - before.length - (after?.length ?? 0);
  if (open < 0 || (after === undefined && open > 0)) {
    fail(`'${subscripts}' does not match operand ${at}`, tensor);
  }
  return { tensor, names: [...before, ...ellipsis(open), ...(after ?? '')] };
}

const ellipsis = (rank: number): string[] => Array.from({ length: rank }, (_, d) => `.${rank - 1 - d}`);

/** The one size of each name; 1 stands for any size. */
function sizesOf(operands: readonly Named[]): Map<string, number> {
  const sizes = new Map<string, number>();
  operands.forEach(({ tensor, names }, at) => {
    names.forEach((name, d) => {
      const n = tensor.shape[d];
      const seen = sizes.get(name) ?? 1;
      const own = tensor.shape[names.indexOf(name)];
      if (n !== own || (n !== 1 && seen !== 1 && n !== seen)) {
        fail(`subscript ${name} of operand ${at} has size ${n}; expected ${n === own ? seen : own}`);
      }
      sizes.set(name, seen === 1 ? n : seen);
    });
  });
  return sizes;
}

/** What the output's dimensions are named; where the equation doesn't say, by what appears once. */
function outputNames(inputs: string, output: string | undefined, sizes: Map<string, number>): string[] {
  const open = ellipsis([...sizes.keys()].filter((name) => name[0] === '.').length);
  if (output === undefined) {
    const letters = inputs.replaceAll(/[^a-zA-Z]/g, '');
    const once = [...letters].filter((name) => letters.split(name).length === 2);
    return [...open, ...once.sort()];
  }
  const [before, after] = output.split('...');
  const names = [...before, ...(after === undefined ? [] : open), ...(after ?? '')];
  names.forEach((name, at) => {
    if (!sizes.has(name) || names.indexOf(name) !== at)
      fail(`output subscript ${name} must appear once in the output and in some operand`);
  });
  return names;
}

/** The operands multiplied from the left, each name summed over as soon as nothing that follows has it. */
function sumProduct(given: readonly Named[], wanted: readonly string[], sizes: Map<string, number>): Tensor {
  const tensors = factors(...given.map(({ tensor }) => tensor));
  const operands = given.map(({ names }, at) => ({ tensor: tensors[at], names }));
  let result = operands[0];
  for (let at = 1; at < operands.length; at++) {
    const next = operands[at];
    const later = (name: string) =>
      wanted.includes(name) || operands.slice(at + 1).some(({ names }) => names.includes(name));
    const shared = result.names.filter((name) => next.names.includes(name));
    const useful = (name: string) => later(name) || shared.includes(name);
    const [a, b] = [result, next].map((operand) => widened(summed(operand, useful), sizes, shared));
    const names = [...new Set([...a.names, ...b.names])].filter(later);
    result = { tensor: product(a, b, names), names };
  }
  return arranged(
    summed(result, (name) => wanted.includes(name)),
    wanted,
  );
}

/**
 * Sums of products in Einstein's notation, as torch.einsum: operands one by one or in an array, with '...', repeated
 * subscripts, sizes of 1 that broadcast, and an output of what appears once, in alphabetical order, where '->' is missing.
 * @names torch.einsum
 * @see https://pytorch.org/docs/stable/generated/torch.einsum.html
 * @throws {Error} for subscripts that fit neither the operands nor each other
 * @example
 * torch.einsum('ij,jk->ik', torch.tensor([[1, 2], [3, 4]]), torch.eye(2))
 * // tensor([[1., 2.],
 * //         [3., 4.]])
 */
export function einsum<A extends string, const B extends Tensor[] | [readonly Tensor[]]>(
  equation: A & Fits<'einsum', Einsum<A, B>>,
  ...operands: B
): Of<Einsum<A, B>>;
export function einsum(equation: string, ...operands: Tensor[] | [readonly Tensor[]]): Tensor {
  const tensors = (Array.isArray(operands[0]) ? operands[0] : operands) as readonly Tensor[];
  return scoped(() => dispatch('einsum', contracted, [equation, tensors]) as Tensor, 'einsum');
}

function contracted(equation: string, tensors: readonly Tensor[]): Tensor {
  const [inputs, output] = equation.replaceAll(' ', '').split('->');
  const wrong = /[^a-zA-Z,]/.exec(`${inputs}${output ?? ''}`.replaceAll('...', ''));
  if (wrong) {
    fail(`expected subscripts in [a-zA-Z] in '${equation}'`, wrong[0]);
  }
  const terms = inputs.split(',');
  if (terms.length !== tensors.length) {
    fail(`${tensors.length} operands were provided for the ${terms.length} of the equation '${equation}'`);
  }
  const operands = tensors.map((tensor, at) => named(terms[at], tensor, at));
  const sizes = sizesOf(operands);
  return sumProduct(operands.map(diagonals), outputNames(inputs, output, sizes), sizes);
}

/**
 * Sums over the last `dims` dimensions of a and the first of b, or over the pairs that two lists name.
 * @names torch.tensordot
 * @see https://pytorch.org/docs/stable/generated/torch.tensordot.html
 * @example
 * torch.tensordot(torch.ones([2, 3]), torch.ones([3, 4]), 1).shape
 * // [2, 4]
 */
export function tensordot(a: Tensor, b: Tensor, dims: Int | readonly [Int | Shape, Int | Shape] = 2): Tensor {
  wantTensor(a, 'a');
  wantTensor(b, 'b');
  const count = (n: number, from: number) => Array.from({ length: n }, (_, i) => from + i);
  const [of_a, of_b] =
    typeof dims === 'number' ? [count(dims, a.ndim - dims), count(dims, 0)] : dims.map((list) => [list].flat());
  const [left, right] = [
    { tensor: a, names: a.shape.map((_, d) => `a${d}`) },
    { tensor: b, names: b.shape.map((_, d) => `b${d}`) },
  ];
  const [in_a, in_b] = [dimsOf(of_a, a.ndim, false), dimsOf(of_b, b.ndim, false)];
  const fits = in_a.every((d, i) => [a.shape[d], 1].includes(b.shape[in_b[i]]) || a.shape[d] === 1);
  if (in_a.length !== in_b.length || !fits) {
    fail('contracted dimensions need to match', of_a, a, of_b, b);
  }
  in_a.forEach((d, i) => {
    right.names[in_b[i]] = left.names[d];
  });
  const wanted = [
    ...left.names.filter((_, d) => !in_a.includes(d)),
    ...right.names.filter((_, d) => !in_b.includes(d)),
  ];
  return sumProduct([left, right], wanted, sizesOf([left, right]));
}

/**
 * The sum of products over the last dimension of both; of a 0-d tensor the product.
 * @names torch.inner Tensor.inner
 * @see https://pytorch.org/docs/stable/generated/torch.inner.html
 * @example
 * torch.inner(torch.tensor([[1, 2], [3, 4]]), torch.tensor([1, 10]))
 * // tensor([21., 43.])
 */
export function inner(input: Tensor, other: Tensor): Tensor {
  return input.ndim === 0 || other.ndim === 0 ? mul(input, other) : tensordot(input, other, [-1, -1]);
}

/**
 * x1[b, i] · weight[o, i, j] · x2[b, j] + bias[o], over the last dimension of x1 and x2.
 * @names torch.bilinear torch.nn.functional.bilinear
 * @see https://pytorch.org/docs/stable/generated/torch.bilinear.html
 * @example
 * torch.bilinear(torch.ones([1, 2]), torch.ones([1, 3]), torch.ones([4, 2, 3]))
 * // tensor([[6., 6., 6., 6.]])
 */
export function bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
  const out = einsum('...i,oij,...j->...o', input1, weight, input2);
  return bias ? add(out, bias) : out;
}
