// @ts-expect-error: types, and an import of what has none, before what fails.
import { twice } from './twice.js';
export const fails = (x: number): never => {
  throw new RangeError(`typed ${twice(x)}`);
};
