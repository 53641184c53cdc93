/**
 * `torch` as one object, with its public names and nothing else: what a program's global `torch` is. src/kernels/api.json lists the
 * names. The core is there at once, other families when they are loaded; whole.ts has them all.
 */
import { noteAgain } from './autograd/places.ts';
import { announce, expect, torch } from './families.ts';
import type * as names from './index.ts';
import { refuseIndices } from './indices.ts';
import { joined } from './joined.ts';
import { host } from './memory.ts';
import { joining } from './ops/creation.ts';
import { construct } from './ops/legacy.ts';
import { installOut } from './ops/out.ts';
import { ready } from './public/families/core.ts';
import { legacy } from './tensor.ts';

/** torch, once `core` is in its place. */
function begin(_core: string): typeof names {
  joining.join = joined;
  legacy.construct = (args) => construct(args, 'float32');
  host.expect = expect;
  announce();
  noteAgain();
  installOut();
  refuseIndices();
  return torch as unknown as typeof names;
}

// A call alone, so that bundles of single operators, which take them from the same file, leave it out.
export default begin(ready);
