/**
 * Writes `npx spark-runner` as it is published, dist/bin/: the files of bin/, as small as they can be without knowing each other. What
 * they take of the package is a folder nearer to them there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifySync } from 'vite';
import { minify } from './pieces.mjs';
import { root } from './setup.mjs';

/** @param dist the folder that all is written to */
export function writeCommand(dist) {
  for (const name of readdirSync(join(root, 'bin'), { recursive: true })) {
    if (!name.endsWith('.mjs')) continue;
    const text = readFileSync(join(root, 'bin', name), 'utf8')
      .replace(/'((?:\.\.\/)+)dist\//g, "'$1")
      .replace("'../package.json'", "'../../package.json'");
    const out = join(dist, 'bin', name);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(
      out,
      minifySync(name, text, { module: true, compress: minify.compress, mangle: minify.mangle }).code,
      {
        mode: text.startsWith('#!') ? 0o755 : 0o644,
      },
    );
  }
}
