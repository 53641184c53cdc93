/**
 * Every budget that breaks the build, in one place. Bytes are gzip -9 of the built files.
 *
 * A budget protects readers; it decides no name, no file and no type. When one is full, a feature moves into a chunk
 * that is loaded when it is needed, or the limit is raised with a reason given here. So that nobody golfs for the last
 * byte, the build fails when less than `SPARE` of a limit is free.
 */
export const SPARE = 0.05;

export const BUDGETS = {
  /**
   * What a page with an idle <spark-runner> downloads: the entry and everything it imports statically. What only a run, a
   * page's own loop, or a text from a link needs comes with that. Of what is there, Lit is 6 KiB, the runner with its looks 5.
   */
  'first view without a run': { entry: 'spark-runner.js', limit: 18 * 1024 },
  /**
   * The goal is 14. What programs need seldom is still in it: what finds changes in exposed objects (4 KiB), take-overs and
   * the sandbox (3), errors and console told in full (4), the watch over devices (1); and classes and functions keep
   * their names (1). They are to become chunks that come with their first use, as the client's share of the same is.
   */
  'runtime worker': { entry: 'spark-worker.js', limit: 26 * 1024 },
  /**
   * All that a program calls; what runs it comes with `init` (the planner, one of two devices), and what few
   * programs call on demand. A program's own share is less: see the tree-shaken size.
   */
  torch: { entry: 'kernels.js', limit: 110 * 1024 },
  /**
   * The SDK without element and Lit: what every program needs from its page. What exposed values, imports, TypeScript, a
   * sandbox's files, a refused program or a page's own loop need is loaded with the first of them. It was 20 with all that.
   */
  client: { entry: 'client.js', limit: 15 * 1024 },
};

/** A program bundled with what it uses of dist/lean/, without planner and device, which come with `init`. */
export const PROGRAMS = {
  'digits MLP with its torch': { program: 'tests/size/digits-mlp.js', limit: 26 * 1024 },
};
