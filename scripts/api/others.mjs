/** The pages of what is not torch: `spark`, the SDK, the elements. Sentences and signatures, as the sources and the manifest have them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { readComment, summaryOf } from '../comments.mjs';

/** A file's statements, and the sentence that stands before a place of it. */
function parsed(path) {
  const text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  const ends = new Map(comments.map(({ start, end }) => [end, text.slice(start, end)]));
  const said = (start) => {
    const comment = ends.get(text.slice(0, start).trimEnd().length) ?? '';
    if (!comment.startsWith('/**')) return '';
    const { said } = readComment(comment, []);
    return summaryOf(said.replaceAll(/ @(?=throws|returns|see)/g, '\n@')).replaceAll('\n', ' ');
  };
  const cut = ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').replace(/;$/, '');
  return { program, said, cut };
}

const table = (rows) =>
  [
    '| | |',
    '| --- | --- |',
    ...rows.map(
      ([what, says]) => `| \`${what.replaceAll('|', '\\|')}\` | ${says.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`,
    ),
  ].join('\n');

/** The members of `spark`, as a program has it; forms of one share a comment. */
function sparkPage(root) {
  const { program, said, cut } = parsed(join(root, 'src/runtime/worker/spark.ts'));
  const { declaration } = program.body.find((each) => each.declaration?.id?.name === 'Spark');
  const rows = [];
  const names = new Map();
  for (const member of declaration.body.body) {
    const { name } = member.key;
    names.set(name, said(member.start) || names.get(name) || '');
    rows.push([cut(member), names.get(name)]);
  }
  return `# spark\n\nWritten by \`npm run api\`: what a program asks of its runner.\n\n${table(rows)}\n`;
}

/** What `spark-runner/client` exports, with what each is. */
function clientPage(root) {
  const rows = [];
  const find = (path, name) => {
    const { program, said, cut } = parsed(path);
    for (const statement of program.body) {
      const { declaration, start, source, specifiers = [] } = statement;
      const own = declaration?.id?.name ?? declaration?.declarations?.[0].id.name;
      if (own === name) {
        const fn = declaration.params ? declaration : declaration.declarations?.[0].init;
        const head = fn?.params ? `(${fn.params.map(cut).join(', ')})${fn.returnType ? cut(fn.returnType) : ''}` : '';
        return [
          `${/^TS(Type|Interface)/.test(declaration.type) ? 'type ' : /^Class/.test(declaration.type) ? 'class ' : ''}${name}${head}`,
          said(start),
        ];
      }
      const found = specifiers.find(({ exported, local }) => (exported ?? local).name === name);
      if (source && found) return find(join(dirname(path), source.value), (found.local ?? found.imported).name);
    }
    return [name, ''];
  };
  const path = join(root, 'src/client.ts');
  for (const { type, declaration, specifiers = [] } of parsed(path).program.body) {
    if (type !== 'ExportNamedDeclaration') continue;
    const names = declaration
      ? [declaration.id?.name ?? declaration.declarations[0].id.name]
      : specifiers.map(({ exported }) => exported.name);
    for (const name of names) if (!rows.some(([what]) => what.startsWith(`${name}(`))) rows.push(find(path, name));
  }
  return `# spark-runner/client\n\nWritten by \`npm run api\`: a program in a worker, controlled and called from the page, without an element.\n\n${table(rows)}\n`;
}

/** What a page fills and styles of an element: a title, and where the manifest has it. */
const STYLED = [
  ['Slots', 'slots'],
  ['States, for `:state()`', 'cssStates'],
  ['Parts, for `::part()`', 'cssParts'],
  ['Custom properties', 'cssProperties'],
];

/** The elements, from the manifest. */
function elementsPage(root) {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName, summary }) => tagName && summary)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const sections = elements.map(
    ({ tagName, summary, description, attributes = [], events = [], members = [], ...style }) => {
      const methods = members.filter(({ kind, privacy, description: said }) => kind === 'method' && !privacy && said);
      const signature = ({ name, parameters = [], return: made }) =>
        `${name}(${parameters.map((each) => `${each.name}: ${each.type?.text ?? 'unknown'}`).join(', ')})${made?.type ? `: ${made.type.text}` : ''}`;
      const list = (title, rows) => (rows.length ? [`${title}\n\n${table(rows)}`] : []);
      return [
        `## ${tagName}`,
        summary.trim(),
        ...(description ? [description.trim()] : []),
        ...list(
          'Attributes',
          attributes.map(({ name, type, description: said = '' }) => [`${name}${type ? `: ${type.text}` : ''}`, said]),
        ),
        ...list(
          'Methods',
          methods.map((each) => [signature(each), each.description]),
        ),
        ...list(
          'Events',
          events.map(({ name, type, description: said = '' }) => [`${name}${type ? `: ${type.text}` : ''}`, said]),
        ),
        ...STYLED.flatMap(([title, key]) =>
          list(
            title,
            (style[key] ?? []).map(({ name, description: said = '' }) => [name || 'default', said]),
          ),
        ),
      ].join('\n\n');
    },
  );
  return `# Elements\n\nWritten by \`npm run api\` from custom-elements.json.\n\n${sections.join('\n\n')}\n`;
}

/** @returns their texts, by the names of their files */
export const othersOf = (root) => [
  ['spark.md', sparkPage(root)],
  ['client.md', clientPage(root)],
  ['elements.md', elementsPage(root)],
];
