/**
 * Sampling pictures and volumes at the points of a grid: affine_grid and grid_sample of nn.functional.
 * @family images
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, remainder, rsub, sub } from './arithmetic.ts';
import { expand, reshape, to } from './basis.ts';
import { ge, le, logical_and } from './compare.ts';
import { type Shape, wantTensor } from './core.ts';
import { ones } from './creation.ts';
import { linspace } from './from-numbers.ts';
import { gather } from './gather.ts';
import { matmul } from './matmul.ts';
import { meshgrid } from './rearrange.ts';
import { flatten, select, stack, transpose } from './shape.ts';
import { abs, floor, round } from './unary.ts';
import { where } from './where.ts';

/**
 * The grid of an affine map for grid_sample: theta [N, 2, 3] and size [N, C, H, W] give [N, H, W, 2], [N, 3, 4] and
 * [N, C, D, H, W] give [N, D, H, W, 3]. https://pytorch.org/docs/stable/generated/torch.nn.functional.affine_grid.html
 * @names torch.nn.functional.affine_grid
 * @example
 * torch.nn.functional.affine_grid(torch.tensor([[[1, 0, 0], [0, 1, 0]]]).float(), [1, 1, 2, 2]).shape
 * // [1, 2, 2, 2]
 */
export function affine_grid(theta: Tensor, size: Shape, align_corners: boolean = false): Tensor {
  wantTensor(theta, 'theta');
  const [count, , ...sizes] = size;
  const n = sizes.length;
  if ((n !== 2 && n !== 3) || theta.shape.join() !== [count, n, n + 1].join())
    fail('expected theta [N, 2, 3] or [N, 3, 4] and the size to match', theta, size);
  const axes = sizes.map((s) => {
    const end = align_corners ? Number(s > 1) : 1 - 1 / s;
    return linspace(-end, end, s);
  });
  const points = stack([...meshgrid(...axes, { indexing: 'ij' }).reverse(), ones(sizes)], -1);
  const flat = reshape(points, [1, -1, n + 1]);
  return reshape(matmul(flat, transpose(theta, 1, 2)), [count, ...sizes, n]);
}

/** Points mirrored at two lines until they are between them. */
function reflected(x: Tensor, low: number, high: number): Tensor {
  const span = high - low;
  if (span === 0) return mul(x, 0);
  const rest = remainder(abs(sub(x, low)), 2 * span);
  return add(rsub(abs(sub(rest, span)), span), low);
}

/** The weights of four neighbours for a cubic with A = -0.75, t past the second. */
function cubic(t: Tensor): Tensor[] {
  const A = -0.75;
  const near = (x: Tensor) => add(mul(mul(sub(mul(x, A + 2), A + 3), x), x), 1);
  const far = (x: Tensor) => sub(mul(add(mul(sub(mul(x, A), 5 * A), x), 8 * A), x), 4 * A);
  return [far(add(t, 1)), near(t), near(rsub(t, 1)), far(rsub(t, 2))];
}

/**
 * The input [N, C, H, W] or [N, C, D, H, W] at the points of a grid [N, …, 2 or 3] of coordinates x, y(, z) from -1 to 1.
 * `mode` bilinear, nearest or (of pictures) bicubic; `padding_mode` zeros, border or reflection.
 * @names torch.nn.functional.grid_sample
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.grid_sample.html
 * @example
 * const grid = torch.nn.functional.affine_grid(torch.tensor([[[1, 0, 0], [0, 1, 0]]]).float(), [1, 1, 2, 2]);
 * torch.nn.functional.grid_sample(torch.arange(4).float().reshape(1, 1, 2, 2), grid)
 * // tensor([[[[0., 1.],
 * //           [2., 3.]]]])
 */
export function grid_sample(
  input: Tensor,
  grid: Tensor,
  mode: 'bilinear' | 'nearest' | 'bicubic' = 'bilinear',
  padding_mode: 'zeros' | 'border' | 'reflection' = 'zeros',
  align_corners: boolean = false,
): Tensor {
  wantTensor(input);
  wantTensor(grid, 'grid');
  const [count, channels, ...sizes] = input.shape;
  const n = sizes.length;
  const known = (name: string, value: string, ...values: string[]) =>
    values.includes(value) || fail(`expected ${name} to be one of ${values}`, value);
  known('mode', mode, 'bilinear', 'nearest', 'bicubic');
  known('padding_mode', padding_mode, 'zeros', 'border', 'reflection');
  if ((n !== 2 && n !== 3) || grid.ndim !== input.ndim || grid.shape[0] !== count || grid.shape.at(-1) !== n)
    fail('expected input [N, C, (D,) H, W] and a grid [N, …, 2 or 3] to match', input, grid);
  if (mode === 'bicubic' && n === 3) fail('bicubic is for 4D input', input);
  const kept = (x: Tensor, size: number): Tensor => {
    if (padding_mode === 'zeros') return x;
    const inside =
      padding_mode === 'border' ? x : reflected(x, align_corners ? 0 : -0.5, align_corners ? size - 1 : size - 0.5);
    return clamp(inside, 0, size - 1);
  };
  /** Along each dimension: whole positions, and their weights. */
  const axes = sizes.map((size, d): [Tensor, Tensor | null][] => {
    const x = select(grid, -1, n - 1 - d);
    const at = align_corners ? mul(add(x, 1), (size - 1) / 2) : div(sub(mul(add(x, 1), size), 1), 2);
    if (mode === 'bicubic') {
      const low = floor(at);
      return cubic(sub(at, low)).map((weight, k) => [kept(add(low, k - 1), size), weight]);
    }
    const place = kept(at, size);
    if (mode === 'nearest') return [[round(place), null]];
    const low = floor(place);
    const part = sub(place, low);
    return [
      [low, rsub(part, 1)],
      [add(low, 1), part],
    ];
  });
  const points = flatten(input, 2);
  const places = grid.shape.slice(1, -1);
  let total: Tensor | undefined;
  const visit = (d: number, flat: Tensor | null, weight: Tensor | null, inside: Tensor | null): void => {
    if (d === n) {
      const index = expand(reshape(to(flat!, 'int32'), [count, 1, -1]), [count, channels, flat!.numel() / count]);
      const found = reshape(gather(points, 2, index), [count, channels, ...places]);
      const shown = where(reshape(inside!, [count, 1, ...places]), found, 0);
      const term = weight ? mul(shown, reshape(weight, [count, 1, ...places])) : shown;
      total = total ? add(total, term) : term;
      return;
    }
    const size = sizes[d];
    for (const [place, own] of axes[d]) {
      const here = logical_and(ge(place, 0), le(place, size - 1));
      const bounded = clamp(place, 0, size - 1);
      visit(
        d + 1,
        flat ? add(mul(flat, size), bounded) : bounded,
        weight && own ? mul(weight, own) : own,
        inside ? logical_and(inside, here) : here,
      );
    }
  };
  visit(0, null, null, null);
  return total!;
}
