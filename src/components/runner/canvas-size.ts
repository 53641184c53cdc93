/**
 * How large a program's first canvas will be, as far as its text tells before it has run: by numbers, by names of constants, and by
 * products and quotients of these. So a page keeps its room, and nothing moves when it is drawn.
 */

/** Of a canvas that is given none (`CanvasOptions`). */
const SIZE = { width: 300, height: 150 };

/** A call, its name and its options: an object, or what one is called. */
const CALL = /\.canvas\s*\(\s*((?:'[^']*'|"[^"]*"|`[^`]*`|[^,{}()'"`])*),?\s*(\{[^}]*\}|[\w$]*)/;

/** Constants that are constants of constants. */
const DEPTH = 5;

/** What follows a name and its equals sign. */
function meaning(source: string, name: string, pattern: string): string | undefined {
  if (!/^[\w$]+$/.test(name)) return undefined;
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*(?::\\s*\\w+\\s*)?=\\s*(${pattern})`).exec(
    source,
  )?.[1];
}

/** NaN where the text does not say. */
function numberOf(source: string, said: string, depth = DEPTH): number {
  let value = 1;
  for (const factor of said.split(/(?=[*/])/)) {
    const name = factor.replace(/^[*/]/, '').trim();
    const known =
      +name.replaceAll('_', '') || (depth && numberOf(source, meaning(source, name, '[^;,\\n]+') ?? '', depth - 1));
    value *= factor.startsWith('/') ? 1 / known : known || Number.NaN;
  }
  return value;
}

/** In points; undefined where the text does not say. */
export function canvasSize(source: string): typeof SIZE | undefined {
  const [, name, options] = CALL.exec(source) ?? [];
  if (name === undefined) return undefined;
  const object = options.startsWith('{') ? options : meaning(source, options || name.trim(), '\\{[^}]*\\}');
  if (!object && options) return undefined;
  const side = (of: keyof typeof SIZE): number => {
    const [there, said] = new RegExp(`\\b${of}\\b\\s*(?::([^,}]*))?`).exec(object ?? '') ?? [];
    return there ? numberOf(source, said ?? of) : SIZE[of];
  };
  const [width, height] = [side('width'), side('height')];
  return width * height > 0 ? { width, height } : undefined;
}
