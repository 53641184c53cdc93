/**
 * `torch` as one object, with its public names and nothing else: what a program's global `torch` is. src/kernels/api.json lists the
 * names. The core is there at once, other families when they are loaded; whole.ts has them all.
 */
import { noteAgain } from './autograd/places.ts';
import { refuseIndices } from './core/indices.ts';
import { host } from './core/memory.ts';
import { installPromised } from './core/promised.ts';
import { legacy } from './core/tensor.ts';
import { announce, expect, torch } from './families.ts';
import type * as names from './index.ts';
import { joining } from './ops/creation.ts';
import { joined } from './ops/joined.ts';
import { construct } from './ops/legacy.ts';
import { installOut } from './ops/out.ts';
import { ready } from './public/families/core.ts';

/** torch, once `core` is in its place. */
function begin(_core: string): typeof names {
  joining.join = joined;
  legacy.construct = (args) => construct(args, 'float32');
  host.expect = expect;
  announce();
  noteAgain();
  installOut();
  refuseIndices();
  installPromised();
  return torch as unknown as typeof names;
}

// A call alone, so that bundles of single operators, which take them from the same file, leave it out.
export default begin(ready);
