/**
 * What stands for `datasets/measured.ts` in the worker that is made of a text: no file of ours is beside that one, but its page
 * finds them. The build puts it there (`scripts/pieces.mjs`).
 */
import type { MEASURED as FILES, MeasuredName } from '../datasets/measured.ts';
import { programHost } from './program-host.ts';

const asked = (name: MeasuredName) => async () => ({
  measured: await (await programHost.fromPage()).dataset(name),
});

export const MEASURED: typeof FILES = {
  iris: asked('iris'),
  penguins: asked('penguins'),
  digits: asked('digits'),
  text: asked('text'),
};
