/**
 * The gallery, and nothing else: what is in this list is shown, has a page, is run by the tests, and is among the playground's examples.
 *
 * `file` is a page of the demo, or a program of `programs/`, which gets a page of its own; `thumbnail` a picture of `thumbnails/`, 640 × 400,
 * made by `node scripts/gallery.mjs --pictures NAME` from a real run; `figure` the metric that says how good a program has got, which its run has
 * to bring to `least` or to `most`. What is `quick` has ended after a few seconds on a CPU, and is run to its end by `npm test`; of the others
 * the first figure is awaited there.
 *
 * @type {{ file: string, title: string, topic: string, text: string, thumbnail?: string,
 *   figure?: { name: string, least?: number, most?: number }, quick?: true }[]}
 */
export const gallery = [
  {
    file: 'digits.html',
    title: 'Handwritten digits',
    topic: 'Classification',
    text: 'A network of two layers reads digits, and guesses at what you draw.',
    thumbnail: 'digits.png',
  },
  {
    file: 'cnn.html',
    title: 'Convolution',
    topic: 'Classification',
    text: 'The same digits by filters, which you see grow.',
    thumbnail: 'cnn.png',
  },
  {
    file: 'programs/two-moons.js',
    title: 'Two moons',
    topic: 'Classification',
    text: 'A small network bends a border between two classes.',
    thumbnail: 'two-moons.png',
    figure: { name: 'right', least: 0.95 },
    quick: true,
  },
  {
    file: 'vae.html',
    title: 'Autoencoder',
    topic: 'Generation',
    text: 'Digits out of two numbers: wander about in what it has learned.',
    thumbnail: 'vae.png',
  },
  {
    file: 'text.html',
    title: 'A transformer that writes',
    topic: 'Generation',
    text: 'Letter by letter it learns from a novel, and goes on from what you begin.',
    thumbnail: 'text.png',
  },
  {
    file: 'rl.html',
    title: 'Cart and pole',
    topic: 'Reinforcement learning',
    text: 'An actor and a critic learn to balance. Shove them.',
    thumbnail: 'rl.png',
  },
  {
    file: 'programs/k-means.js',
    title: 'k-means',
    topic: 'Without labels',
    text: 'Centres walk to the middle of what is nearest to them.',
    thumbnail: 'k-means.png',
    figure: { name: 'distance', most: 1.5 },
    quick: true,
  },
  {
    file: 'wgsl.html',
    title: 'Patterns of a reaction',
    topic: 'Simulation',
    text: 'Two substances in WGSL of its own. Stir with the pointer.',
    thumbnail: 'wgsl.png',
  },
];

/** What a program of `programs/` is called in addresses. */
export const nameOf = ({ file }) => file.replace(/^programs\/|\.\w+$/g, '');

/** Where an entry is shown, from the site's beginning. */
export const addressOf = (entry) =>
  entry.file.endsWith('.html') ? `/${entry.file}` : `/gallery/${nameOf(entry)}.html`;
