/**
 * `torch` as one object, with its public names and nothing else: what a program's global `torch` is, and the default export of
 * `spark-runner/kernels`. src/kernels/api.json lists the names.
 */
import { cuda } from './amp.ts';
import * as autograd from './autograd/index.ts';
import { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
import { compile } from './compile.ts';
import { kernel } from './custom.ts';
import * as data from './data/index.ts';
import * as distributions from './distributions.ts';
import * as dtypes from './dtypes.ts';
import * as einops from './einops.ts';
import type * as names from './index.ts';
import { device_info, init } from './init.ts';
import { host, memory } from './memory.ts';
import * as optim from './optim/index.ts';
import { accelerator, backends, device } from './placement.ts';
import * as profiler from './profiler/index.ts';
import { others } from './public/others.ts';
import * as amp from './public/torch.amp.ts';
import * as initializers from './public/torch.nn.init.ts';
import * as layers from './public/torch.nn.ts';
import * as nnUtils from './public/torch.nn.utils.ts';
import { formsOf, type PLACES } from './scope.ts';
import './methods.ts';
import { load, save } from './serialization.ts';
import { Tensor } from './tensor.ts';
import * as utils from './utils.ts';

/** What is declared to stand in a namespace. */
const space = (place: keyof typeof PLACES) => ({
  ...formsOf(place),
  ...(others as Partial<Record<typeof place, object>>)[place],
});

const torch = {
  ...space('torch'),
  linalg: space('torch.linalg'),
  special: space('torch.special'),
  nn: { ...layers, functional: space('torch.nn.functional'), init: initializers, utils: nnUtils },
  ...dtypes,
  ...{ Tensor, amp, autograd, compile, data, distributions, einops, optim, profiler, utils },
  ...{ enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled },
  ...{ accelerator, backends, cuda, device, device_info, init, kernel, load, memory, save },
  host,
  /** The first name of `host`. */
  runtime: host,
};

export default torch as unknown as typeof names;
