/** What an author is told whose runner has no program: what was found in its place, and what to do. Loaded only then. */
import { SparkProgramError } from '../../runtime/errors.ts';
import { contentOf, type Holder } from './find-program.ts';

const WAYS =
  'Give it a `program` property ({ code }, { src } or a function), a `src`, a <script type="text/spark"> or a code block ' +
  '(<pre>) in it, or the block just before it or named by from="#id".';

/** How long a child's own words may be told. */
const LONGEST = 60;

/** Why there is no program in a runner, as an error that says so. */
export function noProgram(runner: Holder): SparkProgramError {
  const { from } = runner;
  const found = contentOf(runner).map(described);
  const named = from ? `Its from="${from}" names nothing in the page. ` : '';
  const told = found.length ? `Found in it: ${found.slice(0, 5).join(', ')}${found.length > 5 ? ', …' : ''}. ` : '';
  return new SparkProgramError(`<spark-runner> has no program. ${named}${told}${WAYS}`, {
    phase: 'source',
    hint: cure(runner),
  });
}

function described(node: ChildNode): string {
  if (!(node instanceof Element)) return `the text “${shortened(node.textContent!)}”`;
  const attributes = ['id', 'type', 'class'].map((name) => {
    const value = node.getAttribute(name);
    return value ? ` ${name}="${shortened(value)}"` : '';
  });
  return `<${node.localName}${attributes.join('')}>`;
}

function shortened(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** What to do about the ways in which a program gets lost. */
function cure(runner: Element): string | undefined {
  if (!contentOf(runner).length && isInVue(runner)) {
    return 'Vue leaves a script in a template out. Write <spark-runner :code="text">, with the text in the component’s script, or a block: <pre v-pre>.';
  }
  const text = runner.textContent!;
  if (/```|~~~/.test(text)) {
    return 'Markdown reads a fence inside a tag only with a blank line before it and after it.';
  }
  if (/<script/i.test(text)) {
    return 'The page’s Markdown shows tags as text. Write the program as a fence, or let Markdown pass HTML.';
  }
  const script = runner.querySelector('script');
  if (script && !script.matches('spark-runner spark-runner *')) {
    return `A script of type "${script.type || 'text/javascript'}" runs in the page itself: write type="text/spark".`;
  }
  if (runner.querySelector('pre,code')) return 'The code block in it has no code, or stands in a part or a named slot.';
  return undefined;
}

/** Whether Vue has made what is around an element: an app's container knows it. */
function isInVue(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if ('__vue_app__' in at) return true;
  }
  return false;
}
