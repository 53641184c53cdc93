/**
 * LocalResponseNorm: nn.functional.local_response_norm as a module.
 * @family convolution
 */
import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { layer } from './layer.ts';

const RESPONSE = { size: REQUIRED as number, alpha: 1e-4, beta: 0.75, k: 1 };
export const LocalResponseNorm = layer<
  [size: number, alpha?: number, beta?: number, k?: number],
  typeof RESPONSE,
  [input: Tensor],
  Tensor
>('LocalResponseNorm', RESPONSE, (m, input) => F.local_response_norm(input, m.size, m.alpha, m.beta, m.k));
