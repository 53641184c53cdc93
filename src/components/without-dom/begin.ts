/**
 * Lit asks for `document` and `HTMLElement` while it is evaluated, and so do classes that extend them. A module that also runs
 * where there are none (a worker, an edge runtime, a server) may import us all the same: from this import until that of
 * `end.ts` there are stand-ins, which define nothing and draw nothing. What is evaluated in between takes no turn of the
 * event loop, so that nobody else sees them.
 *
 * In Node, Lit's own build for it brings what it needs, which `@lit-labs/ssr` renders with; but not in our bundled files.
 */
declare const __SPARK_DIST__: boolean | undefined;

const scope = globalThis as Record<string, unknown>;
const { process } = scope as { process?: { versions?: { node?: string } } };
const isLitForNode = typeof __SPARK_DIST__ === 'undefined' && process?.versions?.node !== undefined;

const STAND_INS: Record<string, unknown> = {
  document: { createTreeWalker: () => ({}), createComment: () => ({}) },
  customElements: { define() {}, get() {} },
  HTMLElement: class {},
  Event: class {},
};

/** The names that end.ts takes away again. */
export const added =
  scope.document || isLitForNode ? [] : Object.keys(STAND_INS).filter((name) => scope[name] === undefined);

for (const name of added) scope[name] = STAND_INS[name];
