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
   * What a page with an idle <spark-runner> downloads: the entry and everything it imports statically. What only a run, a page's own
   * loop, or a text from a link needs comes with that. The goal was 18; that no cut reaches it, and none is worth what it takes, is told
   * with figures in docs/decisions/0058. Lit and its context are 6, the runner with its
   * controls, status and looks 6.5, and 3 read a page's markup: without that (it was tried) a page of idle runners with
   * code blocks loads one chunk more, before which it can't be drawn (docs/decisions/0033). The names of what a run loads first are 0.1,
   * for a round trip of each; that a pointer's coming to Run asks for them, 0.2.
   * From construction on there are a controller and the table that it goes by (2), since a script may ask to run, pause and stop in
   * one task, and be told the status at once; and what decides which text runs on whose wish (1.5), for the same reason. What lets it
   * live beside others (1.5) has to be there before a reader does anything: keys that stay, texts that survive a translator, the
   * page's language, a second copy, and runs that move or are kept. What says that a part did not come (0.7) can't be something that
   * may not come. Names of classes and functions, which stacks show, are 0.7 of it all; the events that a page may import 0.4; one policy
   * for all trusted types 0.3; what a server has drawn 0.4; what says that a block of code has the compact look, and asks for it, 0.2; programs of
   * several scripts, and as many lines of what folds as will be seen, so that nothing moves, 0.5; tempo, seed and scrub, which a script
   * may set before anything else is there, and the room of their controls 0.3. How large a picture will be, read through the constants
   * of a program's text, 0.4: the room has to be there with the first paint, and one that was read from numbers alone moved the page. That a run which was stopped while its
   * code was on its way tells nothing and stops nobody else is 0.1.
   */
  'first view without a run': { entry: 'spark-runner.js', limit: 27.2 * 1024 },
  /**
   * The goal was 14; that a round trip before the first step is dearer than what it saves, and what all of this is, tell
   * docs/decisions/0036 and 0058. What is awaited anyway comes with its first use, or before: what saves, loads files, makes pictures, watches
   * the GPU, looks into exposed objects, tells what errors hold, closes the sandbox. Of what is left, 7 KiB have to answer a program
   * in the same statement: `expose` and `param` with what they refuse (3), how values look as text and the console (2.3: lines with a
   * GPU's values wait for them), metrics (1), canvases, pictured at the checkpoint itself (1), plots, whose marks are copied in the
   * statement that shows them (0.2), notes on a chart and the checkpoint that each message is of (0.4), and files that a reader chooses or
   * saves, beside what loads tables, pictures and data sets (0.6), of which a camera's and a microphone's names are 0.1. That planner and device
   * are asked for beside torch is 0.2, for a round trip of each; that a metric is what its tensor was, also where that is written in place
   * right after, and that the page starts torch's threads (0.1), is what came last.
   * The rest is the host, the run with its gate, states and reloads, and plain
   * errors. The names of classes and functions, which readers see, are 1 of it all.
   */
  'runtime worker': { entry: 'spark-worker.js', limit: 25.1 * 1024 },
  /**
   * All that a program can call, as an application or Node imports it; what runs it comes with `init` (the planner, one of two
   * devices). A program in a page loads the core and what it names: see `TORCH_RUN`, and the tree-shaken size. The goal is 110. Who
   * imports all has all at once, also complex numbers with torch.fft (13), torch.func (6), torch.distributions (23), torch.sparse (3),
   * how things are written as texts (4.6), and what few use of nn, optim, utils, linalg and special (31, of which pruning and general
   * eigenvalues are 5), and what came last, named tuples for all that has them in PyTorch, frexp, histogram and unravel_index, and tensors as
   * ends of linspace (2.7), then lobpcg, low rank, histogramdd, nextafter and counts that are drawn (4.5); without those it would be 111, and `torch.fft` a promise in Node. The core by itself is 50. That families
   * stand in files of their own, each of which the package has once, is 16 of it; that bundlers take single operators from the same files,
   * 7 (docs/decisions/0045): what may be left out is marked, and what may be taken has a name, where possible its own.
   */
  torch: { entry: 'kernels.js', limit: 227 * 1024 },
  /**
   * The SDK without element and Lit: what every program needs from its page. What exposed values, imports, TypeScript, a
   * sandbox's files, a refused program or a page's own loop need is loaded with the first of them. It was 20 with all that, and
   * 14 without. What came since has to be there with the first message: requests and reloads that are answered in the order they
   * were made in (0.5), errors whole, with fields, causes and what the browser lacks (0.7), one policy for trusted types, and a second
   * way past one that refuses `blob:` (0.4). That more may come with a program than its text is 0.1, and a tempo, which a worker has to
   * have before its program, 0.1. That a worker's threads end with it, and that they are asked of the page, 0.1.
   */
  client: { entry: 'client.js', limit: 16.2 * 1024 },
};

/**
 * A program bundled with what it uses of dist/lean/, without planner and device, which come with `init`. The goal is 26, and it is 26.8:
 * what joins gradients does without the checks that `cat` has for programs, and so do views and relu; tensors have no methods for the
 * sake of one function of nn.init, and hooks are installed. What checks gradients is of a family, since bundlers keep what a file needs that is loaded on
 * demand, also where nothing loads it. Whole numbers that become floats where floats are needed, and fractions that are refused, are
 * 1.2 of it; arguments that are told to be no tensor, function, list or module, by name and before they are used, 0.5; keywords of
 * classes, checked as those of operators are, 0.8; devices and dtypes of modules 0.3; which device's code is to be loaded 0.5, what loads a state
 * in PyTorch's order and words 0.1, an optimizer's rule that is recorded once for parameters that are alike 1.1 (0066).
 */
export const PROGRAMS = {
  'digits MLP with its torch': { program: 'tests/size/digits-mlp.js', limit: 28.3 * 1024 },
};

/**
 * Of torch, planner and the larger device, what a run of README's sample downloads: the core, and the families that it names. What a
 * family of its own can be (docs/decisions/0038) is no part of the core. The goal is 90, and 89.0 are taken: it was 94 before what fewer
 * than one program in twelve names went out of the core (7.8), and the names of torch's files were made of one edition (0.7). Of it,
 * whole numbers, classes with checked keywords and complex tensors made of it are 8; arguments whose kind is checked 1.6, of which
 * numbers, booleans and texts 0.4 (a mark at each parameter of each operator, for without it a mistake ends in JavaScript's own words).
 * That bundlers take single operators from the same files is 2 (docs/decisions/0045); cutting long recordings into pieces
 * and shaders for any size (0046) 4, in the planner and the device; that a plan is found by numbers instead of texts, which
 * halves what a step leaves to the collector, 0.4; named tuples, promises that say where `await` belongs, pipelines that
 * are compiled side by side and ranges that are read 1. Of the core, 5 are the names of all that it has not, by which texts are read,
 * of which those of eight functions more, and states loaded in PyTorch's order and words, are 0.1. What a GPU wants of maps and of products
 * with few results, and who may share a kernel, 0.5; an optimizer's rule that is recorded once for parameters that are alike, 1.1; tiles
 * of products for software adapters whose loads are dear, and a bound on their turns (0068), 0.2.
 */
export const TORCH_RUN = { limit: 93.9 * 1024 };

/**
 * All that a page downloads which shows README's sample, of whose reader it is that they press Run: `tests/pages/first-run.test.mjs`
 * counts it where it is served. The goal is 150, and 207 are taken. Of what came last, what a
 * device reads by tables, and compiles side by side, is 1.2; files that pages and bundlers share 1; parts that come with the run that speaks of them 0.6; tabs, regions and the code's
 * tools are 4; axes by themselves, marks of what is no number and what enlarges and saves an output 5; the worker's share of all this 0.6, torch's last
 * names 0.1; what shares a kernel among threads 2, and phones' room for charts and canvases, with runs that tell nothing once they are stopped, 0.9.
 *
 * Errors, statuses and the page's controller come twice, 2: in the entry, and in what makes sessions, which pages have without an element,
 * too. What makes sessions could be given them (scripts/given.mjs) as parts are: it would be 12.3 instead of 14.3. But a page with the SDK
 * alone would get them in a file before it, one request and 0.6 more, which leaves too little free of its 16; and the list
 * would be 0.2 in every first view, also where nobody presses Run. That is 1 % of a run for 1 and 4 % of two files that more pages load.
 */
export const FIRST_RUN = { limit: 219 * 1024 };
