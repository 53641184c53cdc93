/** Numbers as the language of the words around them writes them: the table's `language` says which that is. */

/** A browser's number format is dear to make. */
const formats = new Map<string, Intl.NumberFormat>();

/** A language as `Intl` takes it: some that browsers and pages name ("C", "en-US@posix") it refuses. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A number in a language ("de"), with `Intl.NumberFormat`'s options. */
export function formatNumber(value: number, language: string, options?: Intl.NumberFormatOptions): string {
  const key = language + JSON.stringify(options ?? '');
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(knownLanguage(language), options)));
  return format.format(value);
}

/** 812 byte, 3.1 MB. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const options = { style: 'unit', unit: units[power], maximumSignificantDigits: 3 } as const;
  return formatNumber(bytes / 1000 ** power, language, options);
}

/** Written out, a number of this size would be mostly zeros. */
const extreme = (size: number): boolean => size !== 0 && (size < 1e-4 || size >= 1e7);

/** A value in few characters: 0.0342, 1.2e-7, 12,345. */
export function formatValue(value: number | null | undefined, language: string): string {
  if (value == null) return '–';
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (extreme(size)) return value.toExponential(2);
  return formatNumber(value, language, { maximumSignificantDigits: size < 1000 ? 4 : 7 });
}

/** 1.5e-7 */
function scientific(value: number, precision: number): string {
  return value === 0 ? '0' : Number(value.toPrecision(precision)).toExponential().replace('+', '');
}

/** With at most so many decimal places; what rounds to nothing is 0 and not -0. */
function decimal(value: number, digits: number, language: string): string {
  return formatNumber(Number(value.toFixed(digits)) || 0, language, { maximumFractionDigits: digits });
}

/**
 * The numbers along an axis, told apart by as many digits as that takes: 0.25, 0.5; 1e-5, 1.5e-5.
 *
 * @param values in order; null where the axis writes none
 * @param logScale each is so many times the one before
 */
export function formatAxis(values: readonly (number | null)[], logScale: boolean, language: string): string[] {
  const all = (write: (value: number) => string) => values.map((value) => (value === null ? '' : write(value)));
  if (logScale) return all((value) => (extreme(value) ? scientific(value, 1) : decimal(value, 4, language)));
  const known = values.filter((value) => value !== null);
  const greatest = Math.max(...known.map(Math.abs));
  const apart = known.length > 1 ? Math.min(...known.slice(1).map((value, i) => value - known[i])) : greatest;
  // One more than where the distance begins: it may be 0.25.
  const digits = apart > 0 ? Math.max(0, 1 - Math.floor(Math.log10(apart))) : 0;
  if (greatest < 1e7 && digits <= (greatest < 0.1 ? 5 : 8)) return all((value) => decimal(value, digits, language));
  const precision = Math.min(15, Math.ceil(Math.log10(greatest / apart)) + 2);
  return all((value) => scientific(value, precision));
}
