import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SparkProgramError } from '../../runtime/errors.ts';
import type { SparkErrorElement } from './error.ts';
import { excerpt } from './excerpt.ts';
import { mendOf } from './mend.ts';
import './error.ts';

const CODE = ['const a = 1;', 'function f() {', '  return undefinedName;', '}', 'f();'].join('\n');

describe('<spark-error>', () => {
  let runner: FakeRunner;
  let part: SparkErrorElement;
  const show = async (error: SparkProgramError, rejected = false, code: string | undefined = CODE): Promise<void> => {
    runner.state.change({ report: { error, code, rejected } });
    await rendered(runner);
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-error></spark-error></fake-runner>');
    part = runner.querySelector('spark-error')!;
  });
  afterEach(unmount);

  it('is accessible, and announced assertively', async () => {
    const cause = new TypeError('no such file');
    await show(
      new SparkProgramError('It broke', { phase: 'run', line: 3, column: 10, source: 'x.js', hint: 'Mend it.', cause }),
    );
    await expectAccessible(runner);
    expect(part.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('It broke');
  });

  it('shows message, place, line with a caret, hint and cause', async () => {
    const cause = new TypeError('no such file');
    await show(
      new SparkProgramError('undefinedName is not defined', {
        phase: 'run',
        line: 3,
        column: 10,
        source: 'train.js',
        hint: 'Declare it first.',
        cause,
      }),
    );
    const text = textOf(part);
    expect(text).to.contain('undefinedName is not defined');
    expect(text).to.contain('train.js, line 3');
    expect(text).to.contain('Declare it first.');
    expect(text).to.contain('TypeError: no such file');
    const lines = [...part.shadowRoot!.querySelectorAll('.excerpt span')].map((line) => line.textContent);
    expect(lines[2]).to.equal('3    return undefinedName;');
    expect(lines[3]!.indexOf('^')).to.equal(lines[2]!.indexOf('undefinedName'));
  });

  it('shows the caret of a line that is longer than the panel is wide', async () => {
    const code = `f(${'1, '.repeat(45)}undefinedName);`;
    const column = code.indexOf('undefinedName') + 1;
    runner.style.cssText = 'display: block; inline-size: 300px';
    await show(new SparkProgramError('undefinedName is not defined', { phase: 'run', line: 1, column }), false, code);
    const lines = part.shadowRoot!.querySelector('pre')!.getBoundingClientRect();
    const caret = part.shadowRoot!.querySelector('.caret > span')!.getBoundingClientRect().right;
    expect(caret).to.be.within(lines.left, lines.right);
  });

  it('sets the caret below the column, behind wide letters too', async () => {
    const code = 'console.log("損失 🙂", lss);';
    const column = code.indexOf('lss') + 1;
    await show(new SparkProgramError('lss is not defined', { phase: 'run', line: 1, column }), false, code);
    const left = (selector: string, needle: string): number => {
      const row = part.shadowRoot!.querySelector(selector)!;
      const text = [...row.childNodes].find((node) => node instanceof Text && node.data.includes(needle)) as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(needle));
      range.setEnd(text, text.data.indexOf(needle) + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left('.caret', '^')).to.be.closeTo(left('.at', 'lss'), 1);
  });

  it('does not say twice what the cause says as well', async () => {
    await show(new SparkProgramError('boom', { phase: 'run', cause: new Error('boom') }));
    expect(textOf(part)).to.equal('The program failed boom');
  });

  it('leaves what was thrown and is no Error to the message, and shows data in a chain of causes', async () => {
    const message = 'The program threw { code: 5 }, which is no Error.';
    await show(new SparkProgramError(message, { phase: 'run', cause: { code: 5 } }));
    expect(textOf(part)).to.equal(`The program failed ${message}`);
    const inner = new Error('inner', { cause: '… 9 more causes' });
    await show(new SparkProgramError('outer', { phase: 'run', cause: new Error('outer', { cause: inner }) }));
    expect(textOf(part)).to.match(/Error: inner\s*… 9 more causes$/);
    const data = new Error('outer', { cause: { status: 503 } });
    await show(new SparkProgramError('outer', { phase: 'run', cause: data }));
    expect(textOf(part)).to.match(/\{"status":503\}$/);
  });

  it('says that the old program goes on when new code was refused', async () => {
    await show(new SparkProgramError('Unexpected token', { phase: 'compile', line: 1 }), true);
    expect(textOf(part)).to.contain('the program goes on as it was');
  });

  it('takes no room while nothing is wrong', async () => {
    await rendered(runner);
    expect(part.getBoundingClientRect().height).to.equal(0);
    await show(new SparkProgramError('x', { phase: 'run' }));
    expect(part.getBoundingClientRect().height).to.be.greaterThan(0);
    runner.state.change({ report: undefined });
    await rendered(runner);
    expect(part.getBoundingClientRect().height).to.equal(0);
  });
});

describe('an excerpt', () => {
  it('shows two lines around, without the indentation they share', () => {
    const code = ['a', '    b', '    c', '      d', '    e', '    f'].join('\n');
    expect(excerpt(code, 4, 7).map(({ text }) => text)).to.deep.equal([
      '2  b',
      '3  c',
      '4    d',
      '4    ',
      '5  e',
      '6  f',
    ]);
  });

  it('puts the caret right behind tabs and in long lines', () => {
    for (const code of ['\t\tthrow x;', `${'const x = 1; '.repeat(60)}throw x;`]) {
      const lines = excerpt(code, 1, code.indexOf('throw') + 1);
      expect(lines[1].text).to.equal(lines[0].text.slice(0, lines[0].text.indexOf('throw')));
    }
  });

  it('stands behind wide letters too: it is as far in as the text before it', async () => {
    const code = 'console.log("損失 🙂", lss);';
    const [at, caret] = excerpt(code, 1, code.indexOf('lss') + 1);
    expect(at.text).to.equal(`${caret.text}lss);`);
  });

  it('is empty for a line that the text does not have', () => {
    expect(excerpt('a', 2)).to.deep.equal([]);
    expect(excerpt('a', 0)).to.deep.equal([]);
  });
});

describe('"did you mean" in a panel', () => {
  afterEach(unmount);
  const failed = (message: string, hint: string, text: string, line: number, source?: string): SparkProgramError => {
    const error = new SparkProgramError(message, { phase: 'run', line, hint, source });
    return Object.defineProperty(error, 'text', { value: text });
  };

  it('is one change of the line, in its file', () => {
    const cases: [message: string, hint: string, line: string, mended: string][] = [
      [
        'x is not a function',
        'There is no torch.nn.Liner. Did you mean torch.nn.Linear?',
        'new torch.nn.Liner(1)',
        'new torch.nn.Linear(1)',
      ],
      [
        't.mattmul is not a function',
        'Of a tensor it is matmul: did you mean that?',
        't.mattmul(mattmul)',
        't.matmul(mattmul)',
      ],
      [
        "sum(): unexpected keyword argument 'dims'; it knows dim",
        'Did you mean dim?',
        'x.sum({ dims: 1 })',
        'x.sum({ dim: 1 })',
      ],
      [
        "no dtype 'flot32' here; known are float32",
        "Did you mean 'float32'?",
        "f({ dtype: 'flot32' })",
        "f({ dtype: 'float32' })",
      ],
      ['None is not defined', 'Here it is null.', 'const a = None;', 'const a = null;'],
    ];
    for (const [message, hint, line, mended] of cases) {
      const shown = (text: string): string => `main();\n// @filename: a.js\n\n${text}`;
      const mend = mendOf(failed(message, hint, `\n${line}`, 2, 'a.js'), shown(line), 'Program');
      expect(mend?.text, line).to.equal(shown(mended));
    }
  });

  it('is none where the line is another by now, or names it twice', () => {
    const error = failed('None is not defined', 'Here it is null.', 'const a = None;', 1);
    expect(mendOf(error, 'const b = None;', 'Program')).to.equal(undefined);
    const twice = failed('None is not defined', 'Here it is null.', 'f(None, None)', 1);
    expect(mendOf(twice, 'f(None, None)', 'Program')).to.equal(undefined);
  });

  it('writes it with a press, and runs it', async () => {
    const runner = await mount<FakeRunner>('<fake-runner editable><spark-error></spark-error></fake-runner>');
    const text = { text: 'const a = None;' };
    const error = failed('None is not defined', 'Here it is null.', text.text, 1);
    runner.state.change({
      code: { authored: text, applied: text },
      report: { error, code: text.text, rejected: false },
    });
    await rendered(runner);
    await expectAccessible(runner);
    const told: string[] = [];
    for (const type of ['spark-edit', 'spark-apply'] as const) {
      runner.addEventListener(type, ({ code }) => told.push(code));
    }
    const panel = runner.querySelector('spark-error')!.shadowRoot!;
    const press = panel.querySelector<HTMLButtonElement>('[part=mend]')!;
    expect(press.textContent!.trim()).to.equal('Write “null” instead');
    press.click();
    expect(told).to.deep.equal(['const a = null;', 'const a = null;']);
    const opened = nextEvent(runner, 'spark-open');
    panel.querySelector<HTMLButtonElement>('.place button')!.click();
    expect(await opened).to.include({ line: 1 });
  });
});
