/**
 * What happens in the page. These functions are sent there as text: each knows nothing but its arguments.
 */

/** Whether the element is there now; with `wait`, true once it is. */
export async function isDefined(wait) {
  if (wait) await customElements.whenDefined('spark-runner');
  return customElements.get('spark-runner') !== undefined;
}

/**
 * Runs every numbered runner, one after another, and tells what each left, as JSON; a number that JSON has no word for is
 * a text there. Each has its share of the time that is left, and what one does not need is for those after it.
 * @param {number} count how many there are
 * @param {number} budget milliseconds for all
 */
export async function runPrograms(count, budget) {
  const end = performance.now() + budget;
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const isOver = (runner) => ['completed', 'stopped', 'error'].includes(runner.status);

  /** All elements, those in open shadow roots too. */
  const elements = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? elements(element.shadowRoot) : []),
    ]);
  const runners = [];
  for (const element of elements(document)) {
    // A copy that a script made comes after what it was made from, mostly; both have the same program.
    if (element.localName === 'spark-runner' && element.dataset.bake) runners[element.dataset.bake] ??= element;
  }

  /** Whether a runner that something acts on has its program over within that time. */
  const overWithin = async (runner, time, act) => {
    let look;
    const over = new Promise((done) => {
      look = () => isOver(runner) && done();
      runner.addEventListener('spark-status', look);
    });
    await Promise.race([Promise.all([act(), over]), pause(time)]);
    runner.removeEventListener('spark-status', look);
    return isOver(runner);
  };

  const draw = (width, height, paint) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    paint(canvas.getContext('2d'));
    return canvas;
  };
  const picturesOf = async ({ state: { frames, images } }) => {
    // The last ones are shown with the next frames.
    for (let i = 0; frames.size && i < 5; i++) await frame();
    const parts = elements(document).filter((part) => part.localName === 'spark-canvas' && part.frames === frames);
    const shown = new Map();
    for (const part of parts) {
      const names = [...frames.keys()].filter((name) => part.name === null || part.name === name);
      part.shadowRoot.querySelectorAll('canvas').forEach((canvas, i) => {
        shown.set(names[i], shown.get(names[i]) ?? canvas);
      });
    }
    const canvases = [...frames.values()].map(({ name, bitmap, width, height }) => {
      // A part that shows it has taken it over.
      const canvas = bitmap.width ? draw(width, height, (pen) => pen.drawImage(bitmap, 0, 0)) : shown.get(name);
      return [{ name }, canvas];
    });
    const drawn = [...(images?.values() ?? [])].map((image) => [
      image,
      draw(image.width, image.height, (pen) =>
        pen.putImageData(new ImageData(new Uint8ClampedArray(image.pixels), image.width, image.height), 0, 0),
      ),
    ]);
    return [...canvases, ...drawn]
      .filter(([, canvas]) => canvas)
      .map(([{ name, range }, canvas]) => {
        const { width, height } = canvas;
        return { name, range, width, height, url: canvas.toDataURL() };
      });
  };
  const logOf = ({ state: { log } }) =>
    Array.from({ length: Math.min(100, log?.size ?? 0) }, (_, i) => log.line(log.end - 1 - i))
      .reverse()
      .map(({ level, text }) => ({ level, text }));
  const errorOf = ({ error, src, program }) =>
    error && {
      message: error.message,
      line: error.line,
      source: error.source,
      hint: error.hint,
      inPage: !src && !program,
    };

  const bake = async (runner, share) => {
    const started = performance.now();
    // Of its share: to stop, and to tell what it gave.
    const rest = Math.min(share * 0.3, 6000);
    // One that the page started itself is waited for, not started again.
    const inTime = isOver(runner) || (await overWithin(runner, share - rest, () => runner.run().catch(() => {})));
    const time = performance.now() - started;
    if (!inTime) {
      // A loop without checkpoints does not heed it; what it gave is here already.
      await overWithin(runner, (rest * 2) / 3, () => runner.controller.stop());
    }
    const { status, metrics } = runner;
    const left = {
      id: runner.id,
      status: inTime ? status : 'stopped',
      time,
      late: !inTime,
      error: inTime && status === 'error' ? errorOf(runner) : undefined,
      metrics,
      marks: runner.state.metrics?.marks ?? [],
      log: logOf(runner),
      tables: [...(runner.state.tables?.values() ?? [])],
      plots: [...(runner.state.plots?.values() ?? [])],
      pictures: await picturesOf(runner),
    };
    if (!inTime) runner.reset();
    return left;
  };

  const results = [];
  for (let i = 0; i < count; i++) {
    const share = Math.max(0, end - performance.now()) / (count - i);
    try {
      results.push(runners[i] ? await bake(runners[i], share) : { status: 'missing' });
    } catch (error) {
      results.push({ id: runners[i].id, status: 'unread', error: { message: String(error) } });
    }
  }
  // What JSON has no word for is a text there; a typed array is a list.
  return JSON.stringify(results, (_, value) => {
    if (ArrayBuffer.isView(value)) return [...value];
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  });
}
