/**
 * `torch` as one object, with its public names and nothing else: what a program's global `torch` is. src/kernels/api.json lists the
 * names. The core is there at once, other families when they are loaded; whole.ts has them all.
 */
import { noteAgain } from './autograd/places.ts';
import { announce, torch } from './families.ts';
import type * as names from './index.ts';
import { refuseIndices } from './indices.ts';
import './joined.ts';
import './ops/legacy.ts';
import { installOut } from './ops/out.ts';
import './public/families/core.ts';

announce();
noteAgain();
installOut();
refuseIndices();

export default torch as unknown as typeof names;
