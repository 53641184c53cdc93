/** torch.set_printoptions. */
import { failType } from '../core/callee.ts';
import type { Int } from '../ops/core.ts';
import { installPrinting } from './install.ts';
import { DEFAULT, options } from './settings.ts';

const PROFILES = {
  default: {},
  short: { precision: 2, edgeitems: 2 },
  full: { threshold: Number.POSITIVE_INFINITY },
};

/**
 * How tensors are written as texts: digits after the point, from how many elements on only the `edgeitems` at the ends of each dimension
 * are shown, characters a line, and whether numbers have exponents (null: where their sizes ask for it).
 * @names torch.set_printoptions
 * @throws {TypeError} for a profile other than default, short and full
 * @see https://pytorch.org/docs/stable/generated/torch.set_printoptions.html
 * @example
 * torch.set_printoptions({ precision: 2 });
 * const text = String(torch.tensor([1.23456]));
 * torch.set_printoptions({ profile: 'default' });
 * text
 * // 'tensor([1.23])'
 */
export function set_printoptions(
  precision: Int | null = null,
  threshold: number | null = null,
  edgeitems: Int | null = null,
  linewidth: Int | null = null,
  profile: 'default' | 'short' | 'full' | null = null,
  sci_mode: boolean | null = null,
): void {
  if (profile !== null) {
    if (!Object.hasOwn(PROFILES, profile))
      failType(`profile must be one of ${Object.keys(PROFILES).join(', ')}`, profile);
    Object.assign(options, DEFAULT, PROFILES[profile]);
  }
  const given = { precision, threshold, edgeitems, linewidth };
  for (const [name, value] of Object.entries(given)) if (value !== null) Object.assign(options, { [name]: value });
  options.sci_mode = sci_mode;
}

// Who has this function has the texts that it is about.
installPrinting();
