import { expect } from 'chai';
import { HISTORY, MOMENTS } from '../../runtime/limits.ts';
import { Track } from '../../runtime/track.ts';
import { LogStore } from '../log/log-store.ts';
import { RunState, type Table } from '../run-state.ts';
import { History } from './history.ts';

const table = (cell: number): Table => ({ name: 't', columns: ['step'], cells: [[cell]], more: 0 });
const shade = (value: number, side = 4) => {
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let i = 0; i < pixels.length; i += 4) pixels[i] = value;
  return { name: 'i', width: side, height: side, pixels: pixels.buffer };
};

describe('what is kept of a thing', () => {
  it('lies evenly over all that came, and has the newest', () => {
    const track = new Track<number>(64);
    for (let pass = 1; pass <= 5000; pass++) track.add(pass, pass, 1);
    const passes = track.moments.map(({ pass }) => pass);
    expect(track.size).to.be.within(32, 66);
    expect([passes[0], passes.at(-1)]).to.deep.equal([1, 5000]);
    const apart = passes.slice(1).map((pass, i) => pass - passes[i]);
    expect(new Set(apart.slice(0, -1)).size).to.equal(1);
    expect(apart.at(-1)).to.be.at.most(apart[0]);
    expect(track.bytes).to.equal(track.size);
  });

  it('is the last of a checkpoint, and what was there then', () => {
    const track = new Track<string>(8);
    track.add(3, 'a', 10);
    track.add(3, 'b', 20);
    track.add(9, 'c', 30);
    expect([track.at(2), track.at(3)?.value, track.at(8)?.value, track.at(99)?.value]).to.deep.equal([
      undefined,
      'b',
      'b',
      'c',
    ]);
    expect(track.bytes).to.equal(50);
  });
});

describe('the history of a run', () => {
  it('gives parts what was, and what is again; what comes meanwhile is not lost', async () => {
    const state = new RunState(document.createElement('div'));
    const history = new History(state);
    const log = new LogStore();
    for (let pass = 1; pass <= 10; pass++) {
      log.add([{ level: 'log', time: 0, text: `line ${pass}` }]);
      history.reach(pass, 100 * pass);
      history.log(pass, log);
      history.progress(pass, { done: pass });
      history.table(pass, table(pass));
      if (pass > 5) history.image(pass, shade(pass));
      state.change({ tables: new Map([['t', table(pass)]]), progress: { done: pass }, log });
    }
    await history.look(4);
    expect([history.at, history.step, history.range]).to.deep.equal([4, 400, [1, 10]]);
    expect(state.tables!.get('t')!.cells).to.deep.equal([[4]]);
    expect([state.progress!.done, state.images, state.log!.size]).to.deep.equal([4, undefined, 4]);
    expect(state.log!.line(3)!.text).to.equal('line 4');
    expect([history.beside(4, -1), history.beside(4, 1), history.beside(10, 1)]).to.deep.equal([3, 5, undefined]);

    history.live!.tables = new Map([['t', table(11)]]);
    await history.look(undefined);
    expect(state.tables!.get('t')!.cells).to.deep.equal([[11]]);
    expect([history.at, history.live, state.log]).to.deep.equal([undefined, undefined, log]);
  });

  it('is forgotten with another run, which begins with what was shown last', async () => {
    const state = new RunState(document.createElement('div'));
    const history = new History(state);
    for (const pass of [1, 2]) {
      history.table(pass, table(pass));
      state.change({ tables: new Map([['t', table(pass)]]) });
    }
    await history.look(1);
    const again = history.look(1);
    history.clear();
    expect(state.tables!.get('t')!.cells).to.deep.equal([[2]]);
    await again;
    expect(state.tables!.get('t')!.cells).to.deep.equal([[2]]);
    expect([history.at, history.range]).to.deep.equal([undefined, undefined]);
  });

  it('keeps a canvas’s pictures, whoever has taken their bitmaps', async () => {
    const state = new RunState(document.createElement('div'));
    const history = new History(state);
    const pen = new OffscreenCanvas(2, 2).getContext('2d')!;
    const kept = (): number => history.weight.moments;
    for (const [i, colour] of ['#f00', '#00f'].entries()) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 2, 2);
      const frame = { name: 'c', width: 2, height: 2, bitmap: await createImageBitmap(pen.canvas) };
      history.frame(i + 1, frame);
      state.change({ frames: new Map([['c', frame]]) });
      frame.bitmap.close();
      while (kept() <= i) await new Promise(requestAnimationFrame);
    }
    const colour = (): number[] => {
      pen.drawImage(state.frames.get('c')!.bitmap, 0, 0);
      return [...pen.getImageData(0, 0, 1, 1).data].map((value) => (value > 127 ? 1 : 0));
    };
    await history.look(1);
    expect(colour()).to.deep.equal([1, 0, 0, 1]);
    await history.look(undefined);
    expect(colour()).to.deep.equal([0, 0, 1, 1]);
  });

  it('gives back the colours of a large image, which it keeps as a file', async () => {
    const state = new RunState(document.createElement('div'));
    const history = new History(state);
    const image = shade(200, 256);
    history.image(1, image);
    while (history.weight.bytes > image.pixels.byteLength / 2) await new Promise(requestAnimationFrame);
    history.image(2, shade(10, 256));
    await history.look(1);
    const pixels = new Uint8ClampedArray(state.images!.get('i')!.pixels);
    expect([...pixels.slice(0, 4)]).to.deep.equal([200, 255, 255, 255]);
  });

  it('of 5,000 steps with all kinds of outputs keeps no more than a page has room for', () => {
    const history = new History(new RunState(document.createElement('div')));
    const log = new LogStore();
    let most = 0;
    for (let pass = 1; pass <= 5000; pass++) {
      history.reach(pass, pass);
      history.log(pass, log);
      history.table(pass, table(pass));
      const x = new Float64Array(10_000);
      history.plot(pass, { name: 'p', marks: [{ kind: 'line', x, y: x }], options: {} });
      most = Math.max(most, history.weight.bytes);
    }
    const { moments } = history.weight;
    expect(most).to.be.at.most(HISTORY);
    expect(moments).to.be.at.most(4 * (MOMENTS + 1));
    expect(history.beside(2500, -1)).to.be.at.least(2400);
    history.clear();
    expect(history.weight).to.deep.equal({ moments: 0, bytes: 0 });
  });
});
