/**
 * The reference as pages of the site: what `npm run api` has written into docs/api/, with headings and anchors as VitePress has them,
 * examples that run on a press, and modules whose names are too many for a page by what these are for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPages } from './documents.mjs';
import { plain } from './plain.mjs';
import { sourceLink } from './repository.mjs';
import { root } from './root.mjs';
import { statusPicture } from './status-picture.mjs';

const folder = join(root, 'docs', 'api');

/** Modules that are too large for a page: what their names are for, by the files that declare them. The first that fits. */
export const TOPICS = {
  torch: [
    ['making', 'Making tensors', /creation|typed|random|generator|windows|complex\/make|dtypes\.ts|tensor\.ts|coo\.ts/],
    ['elementwise', 'Element by element', /unary|arithmetic|binary|special|power|numeric|complex|inplace|where/],
    ['layers', 'What layers compute', /activation|adaptive|conv|dropout|embedding|interpolate|norm|pool|softmax/],
    ['comparing', 'Comparing, sorting, counting', /compare|close|sort|counted|basis/],
    ['reducing', 'Reducing', /reduce|scan/],
    ['shapes', 'Shapes, joining, picking', /join|rearrange|shape|strided|flip|gather|indexing|triangle|parts/],
    ['products', 'Products and linear algebra', /matmul|einsum|products|linalg|stft/],
    ['running', 'Devices, memory, kernels, files', /^/],
  ],
  'torch.nn': [
    ['module', 'Modules and containers', /module|containers|parameter|buffer|hooks|flatten/],
    ['activation', 'Activations', /activation/],
    ['loss', 'Losses', /loss/],
    ['pooling', 'Pooling, padding, resizing', /pooling|padding|upsampling/],
    ['sequence', 'Recurrence, attention, embeddings', /rnn|attention|transformer|sdpa|embedding/],
    ['layers', 'Linear, convolution, normalisation, dropout', /^/],
  ],
};

const slug = (page) => page.replaceAll('.', '-');
/** The page of a topic of a module. */
const topicPage = (module, topic) => `${slug(module)}-${topic}`;

/** A page of docs/api/: what stands before its sections, and these, each with its names. */
function parsed(text) {
  const [head, ...rest] = text.split(/(?<!<\/a>)\n(?=(?:<a id="[^"]+"><\/a>\n)+### )/);
  const last = rest.at(-1)?.split('\n## Told elsewhere')[1];
  if (last !== undefined) rest.push(rest.pop().split('\n## Told elsewhere')[0]);
  const sections = rest.map((section) => ({
    text: section,
    names: [...section.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, name]) => name),
    file: /^- Source: \[([^\]]+)\]/m.exec(section)?.[1] ?? '',
  }));
  return {
    title: /^# (.*)$/m.exec(head)[1],
    said: head.split('do not edit. ')[1]?.split('\n')[0] ?? '',
    sections,
    last,
  };
}

const topicOf = (module, { file }) => TOPICS[module].find(([, , files]) => files.test(file))[0];

/** A heading with the anchors of all its names, and a link to it. */
function heading(names, title) {
  const [first, ...others] = names;
  const also = others.map((name) => `<a id="${name}"></a>`).join('');
  return `<h2 class="name" id="${first}" tabindex="-1">${title} <a class="header-anchor" href="#${first}" aria-label="Link to ${title}">&#8203;</a>${also}</h2>`;
}

/** One declaration, with links that lead where its pages are. */
function sectionText({ text, names }, href) {
  const title = /^### (.*)$/m.exec(text)[1];
  const body = text
    .replace(/^(?:<a id="[^"]+"><\/a>\n)+### .*\n/, '')
    // To colour two thousand signatures takes as long as all the rest of the site.
    .replace(/^```ts$/m, '```text')
    .replace(/^```js$/m, '```js example')
    .replace(/^- Source: \[([^\]]+)\]\([^)]*\)/m, (_, path) => `- Source: ${sourceLink(path, path)}`);
  return `${heading(names, title)}\n${links(plain(body), href)}`;
}

/** Links of docs/api/ to where their names are told here. */
const links = (text, href) =>
  text.replace(/\]\((?:([\w.]+)\.md)?(?:#([\w.]+))?\)/g, (all, page, name) =>
    page || name ? `](${href(page, name)})` : all,
  );

/**
 * @returns {{ page: string, title: string, names: string[], outline?: number, content: string }[]} all pages, in the order of the sidebar;
 * `outline` where what stands on a page is few enough to stand beside it, too
 */
export function referencePages() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const order = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\(([\w.]+\.md)\)/g)].map(
    ([, name]) => name,
  );
  files.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const read = new Map(files.map((name) => [name.slice(0, -3), parsed(readFileSync(join(folder, name), 'utf8'))]));
  /** The page that tells a name. */
  const homes = new Map();
  for (const [page, { sections }] of read)
    for (const section of sections)
      for (const name of section.names)
        homes.set(name, TOPICS[page] ? topicPage(page, topicOf(page, section)) : slug(page));
  const href = (page, name) => {
    const home = homes.get(name) ?? slug(page ?? 'torch');
    return `./${home}${name ? `#${name}` : ''}`;
  };
  const list = (sections) =>
    `<div class="names">\n\n${sections.map(({ names: [name] }) => `[\`${name}\`](${href('', name)})`).join(' ')}\n\n</div>`;
  const page = (name, title, said, sections) => ({
    page: name,
    title,
    names: sections.flatMap(({ names }) => names),
    content: `# ${title}\n\n${said}\n\n${list(sections)}\n\n${sections.map((section) => sectionText(section, href)).join('\n\n')}\n`,
  });
  return [...read].flatMap(([name, { title, said, sections, last }]) => {
    if (!sections.length) return [plainPage(name)];
    const elsewhere = last ? `\n\n## Told elsewhere\n${links(plain(last), href)}` : '';
    if (!TOPICS[name]) {
      const made = page(slug(name), title, said, sections);
      return [{ ...made, content: made.content + elsewhere }];
    }
    const topics = TOPICS[name].map(([topic, about]) => ({
      address: topicPage(name, topic),
      topic,
      about,
      own: sections.filter((section) => topicOf(name, section) === topic),
    }));
    const overview = topics.map(
      ({ address, topic, about, own }) => `## ${about} {#${topic}}\n\n[All of these](./${address})\n\n${list(own)}`,
    );
    return [
      {
        page: slug(name),
        title,
        names: [],
        content: `# ${title}\n\n${said}\n\n${overview.join('\n\n')}${elsewhere}\n`,
      },
      ...topics.map(({ address, topic, about, own }) =>
        page(address, `${name}: ${about.toLowerCase()}`, `Of [\`${name}\`](./${slug(name)}#${topic}).`, own),
      ),
    ];
  });
}

/** The pages that are not about torch: tables as they are, and the status of a run as a picture. */
function plainPage(name) {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  const title = /^# (.*)$/m.exec(text)[1];
  const picture = name === 'elements' ? `\n\n## Status {#status}\n\n${statusPicture()}` : '';
  const [head, ...sections] = text.replace(/^Written by `npm run api`[^\n]*\n/m, '').split(/^(?=## )/m);
  // Whoever looks for an element mostly looks for the one that has the others in it.
  sections.sort((a, b) => b.startsWith('## spark-runner\n') - a.startsWith('## spark-runner\n'));
  return {
    page: slug(name),
    title,
    names: [],
    outline: 2,
    content: plain(withPages([head, ...sections].join(''), `reference/${slug(name)}`)) + picture,
  };
}
