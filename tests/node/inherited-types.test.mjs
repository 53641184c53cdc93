/** Published declarations of classes: what a class says itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { dropInherited } from '../../scripts/inherited-types.mjs';

const FILES = {
  base: `export declare abstract class Base {
\t#private;
\tabstract draw(): void;
\tsize(): number;
\tname(): string;
\tget length(): number;
\ttold(): void;
}
`,
  middle: `import { Base as Root } from './base.js';
export declare class Middle extends Root {
\t#private;
\tdraw(): void;
\tsize(): number;
\tname(): 'middle';
\tget length(): number;
\tset length(value: number);
\t/** In its own way. */
\ttold(): void;
}
export declare class Leaf extends Middle {
\tdraw(): void;
\tsize(): number;
\tname(): string;
\tconstructor();
}
`,
  element: `import { LitElement } from 'lit';
export declare class Part extends LitElement {
\tstatic properties: {
\t\tfor: {};
\t};
\tfor: string | null;
\trender(): unknown;
}
`,
};
const KEPT = {
  base: FILES.base,
  middle: `import { Base as Root } from './base.js';
export declare class Middle extends Root {
\t#private;
\tdraw(): void;
\tname(): 'middle';
\tget length(): number;
\tset length(value: number);
\t/** In its own way. */
\ttold(): void;
}
export declare class Leaf extends Middle {
\tname(): string;
\tconstructor();
}
`,
  element: `import { LitElement } from 'lit';
export declare class Part extends LitElement {
\tfor: string | null;
}
`,
};

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'spark-inherited-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, `${name}.d.ts`), text);
  dropInherited(folder);
});
after(() => rmSync(folder, { recursive: true }));

for (const [name, text] of Object.entries(KEPT))
  it(`say once what is inherited: ${name}`, () =>
    assert.equal(readFileSync(join(folder, `${name}.d.ts`), 'utf8'), text));
