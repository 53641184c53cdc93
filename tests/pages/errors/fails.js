// A program in a file.
import { twice } from './twice.js';

const values = [1, 2, 3].map(twice);
throw new RangeError(`too many: ${values}`);
