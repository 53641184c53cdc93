/** The reference of torch as Markdown: a page a module, a section a declaration, an anchor a name. */

import { DTYPES } from './measure.mjs';

/** The modules that have a page, in their order, and what each is for. What stands deeper is told on the page of what it is in. */
export const MODULES = {
  torch: 'Making tensors, and computing with them.',
  Tensor: 'What a tensor can do: methods and attributes.',
  'torch.nn': 'Layers, losses and containers, and what all of them can do: `Module`.',
  'torch.nn.functional': 'What layers compute, as functions.',
  'torch.nn.init': 'First values of weights.',
  'torch.nn.utils': 'Helpers for modules: clipping gradients, norms of weights, packed sequences, parametrizations.',
  'torch.optim': 'Optimizers, schedules of their step sizes, and averages of models.',
  'torch.autograd': 'Gradients.',
  'torch.func': 'Functions of functions: gradients, Jacobians, `vmap`, modules as functions.',
  'torch.linalg': 'Linear algebra.',
  'torch.fft': 'Fourier transforms.',
  'torch.special': 'Special functions.',
  'torch.sparse': 'Sparse matrices times dense ones.',
  'torch.distributions': 'Probability distributions, transforms and constraints.',
  'torch.utils': 'Data sets and loaders, and checkpoints of activations.',
  'torch.einops': "Shapes in einops' own language.",
  'torch.amp': 'What programs say about precision on other devices.',
  'torch.profiler': 'What kernels a program runs, and what they cost.',
};

const spaceOf = (name) => name.slice(0, name.lastIndexOf('.'));

/** The module on whose page a name stands. */
function moduleOf(name) {
  for (let space = name; space; space = spaceOf(space)) {
    if (space in MODULES && space !== name) return space;
    if (!space.includes('.')) break;
  }
  throw new Error(`no page of docs/api/ is for ${name}: see MODULES in scripts/api/pages.mjs`);
}

const fileOf = (module) => `${module}.md`;
const linkTo = (name, from, home) => `[\`${name}\`](${home === from ? '' : fileOf(home)}#${name})`;
const escaped = (text) => text.replaceAll('|', '\\|');

/** Code that may have backticks in it. */
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** What is taken in the place of an example's tensors, as a sentence. */
function dtypesText(dtypes) {
  if (!dtypes) return 'no tensor.';
  return dtypes
    .map(({ of, takes, makes }) => {
      if (makes) return `makes ${makes}.`;
      const taken = Object.entries(takes).map(([dtype, out]) =>
        out === 'taken' || out === dtype ? dtype : `${dtype} → ${out}`,
      );
      const who = of ? `${of.split(', ').map(code).join(', ')}: ` : '';
      const refused = DTYPES.filter((dtype) => !(dtype in takes));
      return `${who}${taken.join(', ') || 'none of those'}${refused.length && taken.length ? `; not ${refused.join(', ')}` : ''}.`;
    })
    .join(' ');
}

/** One declaration. */
function section(entry, module) {
  const { names, isClass, summary, signatures, facts, rule, tags, source, page, differentiable, members } = entry;
  const here = names.filter((name) => moduleOf(name) === module);
  const [first] = names;
  const others = names.slice(1);
  const lines = [...here.map((name) => `<a id="${name}"></a>`)];
  lines.push(`### ${first}`, '', summary, '');
  if (signatures.length) {
    const word = isClass ? `new ${first}` : first;
    lines.push('```ts', ...signatures.map((text) => `${word}${text}`), '```', '');
  }
  const method = facts?.asMethod ? `; as a method ${code(facts.asMethod.call)}` : '';
  if (others.length) lines.push(`Also ${others.map(code).join(', ')}${method}.`, '');
  if (facts) {
    const shown = facts.result.split('\n').map((line) => `// ${line}`.trimEnd());
    lines.push('```js', facts.code, ...shown, '```', '');
    const called = facts.method ? `${code(`${facts.method}()`)} ` : '';
    lines.push(`- Shapes: ${facts.shapes ? `${called}${facts.shapes}` : 'no tensor'}${rule ? `; ${rule}` : ''}`);
    lines.push(`- Dtypes: ${dtypesText(facts.dtypes)}${tags.has('dtypes') ? ` ${tags.get('dtypes')}` : ''}`);
    const errors = facts.errors.map(({ by, says }) => `${code(by)} — ${code(says)}`);
    const said = (tags.get('throws') ?? '').split('\n').filter(Boolean);
    const all = [...said.map((text) => text.replace(/^\{(\w+)\}/, '`$1`')), ...errors];
    lines.push(all.length > 1 ? '- Errors:' : `- Errors: ${all[0] ?? 'none of its own was found.'}`);
    if (all.length > 1) lines.push(...all.map((each) => `  - ${each}`));
  }
  if (differentiable !== undefined) lines.push(`- Gradient: ${differentiable ? 'flows through it' : 'none'}`);
  const [path, identifier] = source.split('#');
  lines.push(`- Source: [${path}](../../${path}), ${code(identifier)}${page ? `; [PyTorch's page](${page})` : ''}`);
  if (members?.length) {
    lines.push('', '| member | |', '| --- | --- |');
    for (const { name, signature, summary: said } of members)
      lines.push(`| ${code(escaped(`${name}${signature ?? ''}`))} | ${escaped(said)} |`);
  }
  return lines.join('\n');
}

/** A module's page. */
function pageText(module, entries, homes) {
  const own = entries.filter(({ names, kind }) => kind !== 'namespace' && moduleOf(names[0]) === module);
  own.sort((a, b) => (a.names[0] < b.names[0] ? -1 : 1));
  const elsewhere = [...homes].filter(([name, home]) => home.module !== module && moduleOf(name) === module);
  return [
    `# ${module}`,
    `Written by \`npm run api\` from the sources: do not edit. ${MODULES[module]}`,
    own.map(({ names }) => linkTo(names[0], module, module)).join(' · '),
    ...own.map((entry) => section(entry, module)),
    ...(elsewhere.length
      ? [
          '## Told elsewhere',
          elsewhere
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(
              ([name, { first, module: home }]) => `<a id="${name}"></a>\`${name}\` is ${linkTo(first, module, home)}`,
            )
            .join('  \n'),
        ]
      : []),
  ].join('\n\n');
}

/** @returns the text of every page by its file's name */
export function pages(entries) {
  const shown = entries.filter(({ isInternal }) => !isInternal);
  const homes = new Map();
  for (const { names, kind } of shown)
    if (kind !== 'namespace')
      for (const name of names) homes.set(name, { first: names[0], module: moduleOf(names[0]) });
  const all = Object.keys(MODULES).map((module) => [fileOf(module), `${pageText(module, shown, homes)}\n`]);
  const index = [
    '# The reference',
    'Written by `npm run api`: every public name with what it does, its shapes, dtypes and errors, its source and an example that the tests run. The same as data: [api.json](api.json).',
    '| page | |\n| --- | --- |\n' +
      [
        ...Object.entries(MODULES).map(([module, said]) => `| [${module}](${fileOf(module)}) | ${said} |`),
        ...OTHERS,
      ].join('\n'),
  ];
  return [...all, ['README.md', `${index.join('\n\n')}\n`]];
}

/** The pages that are not about torch. */
const OTHERS = [
  '| [spark](spark.md) | What a program asks of its runner. |',
  '| [spark-runner/client](client.md) | A program in a worker, controlled from the page, without an element. |',
  '| [elements](elements.md) | The elements: attributes, properties and events. |',
];
