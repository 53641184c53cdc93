/**
 * In a worker: one contender, one piece of work. Told `{ contender, backend, work }`, and perhaps `cores`, how many it may think there are, it gets ready and answers with how long that took and
 * the loss of its first step; told `{ times, every }` it answers with how long that many took. A value is read after `every` steps
 * and after the last, so that what is queued is not taken for what is done.
 *
 * A contender is a module with `make(backend, work)`, which gives `{ step(), read(result), drop?(result) }`.
 */
let made;

const CONTENDERS = {
  spark: () => import('./spark.js'),
  jax: () => import('/peers/jax.js'),
  tf: () => import('/peers/tf.js'),
  ort: () => import('/peers/ort.js'),
};

async function begin({ contender, backend, work, cores }) {
  if (cores) Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
  const { make } = await CONTENDERS[contender]();
  made = await make(backend, work);
  return { first: await made.read(await made.step()) };
}

async function run({ times, every }) {
  const begun = performance.now();
  for (let i = 1; i <= times; i++) {
    const result = await made.step();
    if (i % every === 0 || i === times) await made.read(result);
    else made.drop?.(result);
  }
  return { ms: performance.now() - begun };
}

addEventListener('message', async ({ data }) => {
  try {
    postMessage(await (data.contender ? begin(data) : run(data)));
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
});
postMessage('ready');
