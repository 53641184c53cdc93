/** Pooling over the last dimensions of [N, C, d…] (or [C, d…]), and the ways back. */
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import * as F from './functional.ts';
import { layer } from './layer.ts';

/** A number for all directions, or one each. */
export type Size = number | readonly number[];

const WINDOW = { kernel_size: REQUIRED as Size, stride: null as Size | null };
type Pool = (input: Tensor, ...rest: never[]) => unknown;

const maxPool = (name: string, fn: Pool) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size, dilation?: Size, return_indices?: boolean],
    typeof MAX,
    [input: Tensor],
    Tensor
  >(name, MAX, (m, input) => {
    const rest = [m.kernel_size, m.stride, m.padding, m.dilation, m.ceil_mode, m.return_indices];
    return fn(input, ...(rest as never[])) as Tensor;
  });
const MAX = { ...WINDOW, padding: 0 as Size, dilation: 1 as Size, return_indices: false, ceil_mode: false };
export const MaxPool1d = maxPool('MaxPool1d', F.max_pool1d);
export type MaxPool1d = InstanceType<typeof MaxPool1d>;
export const MaxPool2d = maxPool('MaxPool2d', F.max_pool2d);
export type MaxPool2d = InstanceType<typeof MaxPool2d>;
export const MaxPool3d = maxPool('MaxPool3d', F.max_pool3d);
export type MaxPool3d = InstanceType<typeof MaxPool3d>;

const AVG = {
  ...WINDOW,
  padding: 0 as Size,
  ceil_mode: false,
  count_include_pad: true,
  divisor_override: null as number | null,
};
const avgPool = (name: string, fn: Pool) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size, ceil_mode?: boolean, count_include_pad?: boolean],
    typeof AVG,
    [input: Tensor],
    Tensor
  >(name, AVG, (m, input) => {
    const rest = [m.kernel_size, m.stride, m.padding, m.ceil_mode, m.count_include_pad, m.divisor_override];
    return fn(input, ...(rest as never[])) as Tensor;
  });
export const AvgPool1d = avgPool('AvgPool1d', F.avg_pool1d);
export type AvgPool1d = InstanceType<typeof AvgPool1d>;
export const AvgPool2d = avgPool('AvgPool2d', F.avg_pool2d);
export type AvgPool2d = InstanceType<typeof AvgPool2d>;
export const AvgPool3d = avgPool('AvgPool3d', F.avg_pool3d);
export type AvgPool3d = InstanceType<typeof AvgPool3d>;

const LP = { norm_type: REQUIRED as number, ...WINDOW, ceil_mode: false };
const lpPool = (name: string, fn: typeof F.lp_pool1d) =>
  layer<[norm_type: number, kernel_size: Size, stride?: Size | null], typeof LP, [input: Tensor], Tensor>(
    name,
    LP,
    (m, input) => fn(input, m.norm_type, m.kernel_size, m.stride, m.ceil_mode),
  );
export const LPPool1d = lpPool('LPPool1d', F.lp_pool1d);
export type LPPool1d = InstanceType<typeof LPPool1d>;
export const LPPool2d = lpPool('LPPool2d', F.lp_pool2d);
export type LPPool2d = InstanceType<typeof LPPool2d>;

type Adaptive = number | null | readonly (number | null)[];
const ADAPTIVE = { output_size: REQUIRED as Adaptive, return_indices: false };
const adaptive = (name: string, fn: Pool, indices = false) =>
  layer<[output_size: Adaptive, return_indices?: boolean], typeof ADAPTIVE, [input: Tensor], Tensor>(
    name,
    ADAPTIVE,
    (m, input) => fn(input, ...([m.output_size, ...(indices ? [m.return_indices] : [])] as never[])) as Tensor,
  );
export const AdaptiveAvgPool1d = adaptive('AdaptiveAvgPool1d', F.adaptive_avg_pool1d);
export type AdaptiveAvgPool1d = InstanceType<typeof AdaptiveAvgPool1d>;
export const AdaptiveAvgPool2d = adaptive('AdaptiveAvgPool2d', F.adaptive_avg_pool2d);
export type AdaptiveAvgPool2d = InstanceType<typeof AdaptiveAvgPool2d>;
export const AdaptiveAvgPool3d = adaptive('AdaptiveAvgPool3d', F.adaptive_avg_pool3d);
export type AdaptiveAvgPool3d = InstanceType<typeof AdaptiveAvgPool3d>;
export const AdaptiveMaxPool1d = adaptive('AdaptiveMaxPool1d', F.adaptive_max_pool1d, true);
export type AdaptiveMaxPool1d = InstanceType<typeof AdaptiveMaxPool1d>;
export const AdaptiveMaxPool2d = adaptive('AdaptiveMaxPool2d', F.adaptive_max_pool2d, true);
export type AdaptiveMaxPool2d = InstanceType<typeof AdaptiveMaxPool2d>;
export const AdaptiveMaxPool3d = adaptive('AdaptiveMaxPool3d', F.adaptive_max_pool3d, true);
export type AdaptiveMaxPool3d = InstanceType<typeof AdaptiveMaxPool3d>;

const UNPOOL = { ...WINDOW, padding: 0 as Size };
const unpool = (name: string, fn: typeof F.max_unpool1d) =>
  layer<
    [kernel_size: Size, stride?: Size | null, padding?: Size],
    typeof UNPOOL,
    [input: Tensor, indices: Tensor, output_size?: readonly number[]],
    Tensor
  >(name, UNPOOL, (m, input, indices, output_size) =>
    fn(input, indices, m.kernel_size, m.stride, m.padding, output_size ?? null),
  );
export const MaxUnpool1d = unpool('MaxUnpool1d', F.max_unpool1d);
export type MaxUnpool1d = InstanceType<typeof MaxUnpool1d>;
export const MaxUnpool2d = unpool('MaxUnpool2d', F.max_unpool2d);
export type MaxUnpool2d = InstanceType<typeof MaxUnpool2d>;
export const MaxUnpool3d = unpool('MaxUnpool3d', F.max_unpool3d);
export type MaxUnpool3d = InstanceType<typeof MaxUnpool3d>;

const BLOCKS = { kernel_size: REQUIRED as Size, dilation: 1 as Size, padding: 0 as Size, stride: 1 as Size };
/** Sliding blocks as columns: [N, C, H, W] → [N, C·kh·kw, L]. */
export const Unfold = layer<
  [kernel_size: Size, dilation?: Size, padding?: Size, stride?: Size],
  typeof BLOCKS,
  [input: Tensor],
  Tensor
>('Unfold', BLOCKS, (m, input) => F.unfold(input, m.kernel_size, m.dilation, m.padding, m.stride));
export type Unfold = InstanceType<typeof Unfold>;

const FOLD = { output_size: REQUIRED as Size, ...BLOCKS };
/** Columns added up at the places of their blocks: [N, C·kh·kw, L] → [N, C, H, W]. */
export const Fold = layer<
  [output_size: Size, kernel_size: Size, dilation?: Size, padding?: Size, stride?: Size],
  typeof FOLD,
  [input: Tensor],
  Tensor
>('Fold', FOLD, (m, input) => F.fold(input, m.output_size, m.kernel_size, m.dilation, m.padding, m.stride));
export type Fold = InstanceType<typeof Fold>;
