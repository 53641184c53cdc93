import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SHOWN } from '../../runtime/limits.ts';
import type { Table } from '../run-state.ts';
import type { SparkTableElement } from './table.ts';
import './table.ts';

const RUNS: Table = {
  name: 'runs',
  columns: ['name', 'loss'],
  cells: [
    ['b', 0.123456789],
    ['a10', 3],
    ['a9', null],
  ],
  more: 0,
};
const CONFUSION: Table = {
  name: 'confusion',
  columns: ['cat', 'dog'],
  labels: ['cat', 'dog'],
  cells: [
    [9, 1],
    [0, 4],
  ],
  more: 0,
  shade: 'row',
};

describe('<spark-table>', () => {
  let runner: FakeRunner;
  let part: SparkTableElement;
  const show = async (...tables: Table[]): Promise<void> => {
    runner.state.change({ tables: new Map(tables.map((table) => [table.name, table])) });
    await rendered(runner);
  };
  const cells = () =>
    [...part.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-table></spark-table></fake-runner>');
    part = runner.querySelector('spark-table')!;
  });
  afterEach(unmount);

  it('is accessible', async () => {
    await show(RUNS, CONFUSION);
    await expectAccessible(runner);
  });

  it('is a real table, with headings for columns and rows', async () => {
    await show(CONFUSION);
    const of = (scope: string) => [...part.shadowRoot!.querySelectorAll(`th[scope=${scope}]`)];
    expect(of('col').map((cell) => cell.textContent!.trim())).to.deep.equal(['cat', 'dog']);
    expect(of('row').map((cell) => cell.textContent)).to.deep.equal(['cat', 'dog']);
    expect(part.shadowRoot!.querySelector('caption')!.textContent).to.equal('confusion');
  });

  it('takes new rows in place', async () => {
    await show(RUNS);
    const first = part.shadowRoot!.querySelector('tbody tr');
    await show({ ...RUNS, cells: [['c', 1]] });
    expect(cells()).to.deep.equal([['c', '1']]);
    expect(part.shadowRoot!.querySelector('tbody tr')).to.equal(first);
  });

  it('sorts by a column, up, down, and as it was', async () => {
    await show(RUNS);
    const names = () => cells().map(([name]) => name);
    const press = async () => {
      part.shadowRoot!.querySelector<HTMLElement>('th button')!.click();
      await rendered(runner);
    };
    await press();
    expect(names()).to.deep.equal(['a9', 'a10', 'b']);
    await press();
    expect(names()).to.deep.equal(['b', 'a10', 'a9']);
    expect(part.shadowRoot!.querySelector('th')!.getAttribute('aria-sort')).to.equal('descending');
    await press();
    expect(names()).to.deep.equal(['b', 'a10', 'a9']);
    expect(part.shadowRoot!.querySelector('th')!.hasAttribute('aria-sort')).to.equal(false);
  });

  it('shades numbers by their share of the greatest in their row', async () => {
    await show(CONFUSION);
    const shades = [...part.shadowRoot!.querySelectorAll('td.shaded')].map((cell) => /\bs\d+/.exec(cell.className)![0]);
    expect(shades).to.deep.equal(['s10', 's1', 's0', 's10']);
  });

  it('draws a large table over several frames, and whatever is newest in the end', async () => {
    const large = (value: number): Table => ({
      name: 'large',
      columns: ['a', 'b'],
      cells: Array.from({ length: 1250 }, (_, i) => [i, value]),
      more: 0,
    });
    const drawn: number[] = [];
    const watcher = new MutationObserver(() => drawn.push(cells().filter((row) => row[1] === '2').length));
    await show(large(1));
    watcher.observe(part.shadowRoot!, { childList: true, subtree: true });
    await show(large(2));
    while (cells().some((row) => row[1] !== '2')) await new Promise(requestAnimationFrame);
    watcher.disconnect();
    expect(cells()).to.have.length(1250);
    expect(Math.max(...drawn.map((rows, i) => rows - (drawn[i - 1] ?? 0)))).to.equal(125);
  });

  it('shows the first of many tables, and says how many more there are', async () => {
    await show(...Array.from({ length: 100 }, (_, i) => ({ ...RUNS, name: `t${i}`, moreColumns: 9900 })));
    while (cells().length < 3 * SHOWN) await new Promise(requestAnimationFrame);
    expect(part.shadowRoot!.querySelectorAll('table')).to.have.length(SHOWN);
    expect(textOf(part)).to.match(/… 9,900 more columns .*… 76 more$/);
    await expectAccessible(runner);
  });

  it('says how many rows are not shown', async () => {
    await show({ ...RUNS, more: 6500 });
    expect(textOf(part)).to.contain('6,500 more rows');
  });
});
