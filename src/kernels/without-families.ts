/** Stands for families.ts in lean.ts: there a program has what it imports, and nothing else is loaded. */
import type * as families from './families.ts';

export const need: typeof families.need = async () => {};
