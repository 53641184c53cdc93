import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SparkProgramError } from '../../runtime/errors.ts';
import type { SparkErrorElement } from './error.ts';
import { excerpt } from './excerpt.ts';
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

  it('does not say twice what the cause says as well', async () => {
    await show(new SparkProgramError('boom', { phase: 'run', cause: new Error('boom') }));
    expect(textOf(part)).to.equal('The program failed boom');
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
      '     ^',
      '5  e',
      '6  f',
    ]);
  });

  it('puts the caret right behind tabs and in long lines', () => {
    for (const code of ['\t\tthrow x;', `${'const x = 1; '.repeat(60)}throw x;`]) {
      const lines = excerpt(code, 1, code.indexOf('throw') + 1);
      expect(lines[1].text.indexOf('^')).to.equal(lines[0].text.indexOf('throw'));
    }
  });

  it('is empty for a line that the text does not have', () => {
    expect(excerpt('a', 2)).to.deep.equal([]);
    expect(excerpt('a', 0)).to.deep.equal([]);
  });
});
