import { expect } from 'chai';
import { broughtBy, LIMIT, linkWith } from './share.ts';

/** Deflates a text as anybody may, and gives the part of an address that brings it for the program at `place`. */
async function packed(text: BlobPart, place = 'r'): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `spark-code=${place}.${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

const hashOf = (link: string): string => new URL(link).hash;
const goTo = (hash: string): void => history.replaceState(null, '', location.pathname + location.search + hash);

describe('a link with a text', () => {
  afterEach(() => goTo(''));

  it('brings it, whatever letters it and its place have', async () => {
    const text = 'const café = "🙂";\n// \u0000 %41 &spark-code=x.y\n';
    for (const place of ['r', '0', 'a.b', 'my program & more', 'ä%']) {
      expect(await broughtBy(hashOf(await linkWith(place, text)), place)).to.deep.equal({ text });
    }
  });

  it('brings each line as one that is seen', async () => {
    const hash = hashOf(await linkWith('r', '// a\r\nb\rc // d\u2028e\u2029f'));
    expect(await broughtBy(hash, 'r')).to.deep.equal({ text: '// a\nb\nc // d\ne\nf' });
  });

  it('brings it for its own program only', async () => {
    const hash = hashOf(await linkWith('r', 'mine'));
    expect(await broughtBy(hash, 'other')).to.equal(undefined);
    expect(await broughtBy('#spark', 'r')).to.equal(undefined);
    expect(await broughtBy('', 'r')).to.equal(undefined);
  });

  it('leaves the page’s route where it is', async () => {
    for (const route of ['#/chapter/3', '#/chapter/3?tab=code', '#!/chapter?a=1&b=2']) {
      goTo(route);
      const hash = hashOf(await linkWith('r', 'text'));
      expect(hash.slice(0, route.length)).to.equal(route);
      expect(hash.slice(route.length)).to.match(/^[?&]spark-code=r\./);
      expect(await broughtBy(hash, 'r')).to.deep.equal({ text: 'text' });
      // A link of a page that was opened by one.
      goTo(hash);
      expect(hashOf(await linkWith('r', 'text'))).to.equal(hash);
    }
    const data = await packed('text');
    for (const hash of [`#/chapter?${data}&tab=code`, `#tab=code&${data}`, `#/chapter?tab=code&${data}&more=1`]) {
      expect(await broughtBy(hash, 'r')).to.deep.equal({ text: 'text' });
    }
    goTo(`#/chapter?${data}&tab=code`);
    expect(hashOf(await linkWith('r', 'text'))).to.equal(`#/chapter?tab=code&${data}`);
  });

  it('goes to the program, not to a place on the page', async () => {
    const place = document.createElement('h2');
    place.id = 'section-2';
    document.body.append(place);
    goTo('#section-2');
    expect(hashOf(await linkWith('r', 'text'))).to.equal(`#${await packed('text')}`);
    place.remove();
  });

  it('says so when it is damaged', async () => {
    const whole = await packed('const a = 1;\n'.repeat(20));
    const damaged = [whole.slice(0, -6), `${whole}AAAA`, 'spark-code=r.', 'spark-code=r.%%%', 'spark-code=r.$$$$'];
    damaged.push(await packed(new Uint8Array([0xff, 0xfe, 0x61])));
    for (const data of damaged) {
      expect(await broughtBy(`#${data}`, 'r'), data).to.deep.equal({ problem: 'linkBroken' });
    }
  });

  it('is refused when it brings too much, before all of it is inflated', async () => {
    const bomb = await packed(new Uint8Array(64 * 1024 * 1024));
    const Native = DecompressionStream;
    let inflated = 0;
    globalThis.DecompressionStream = class {
      readonly writable: WritableStream;
      readonly readable: ReadableStream;
      constructor(format: CompressionFormat) {
        const native = new Native(format);
        const count = new TransformStream({
          transform(piece, controller) {
            inflated += piece.length;
            controller.enqueue(piece);
          },
        });
        this.writable = native.writable;
        this.readable = native.readable.pipeThrough(count);
      }
    } as unknown as typeof DecompressionStream;
    try {
      expect(await broughtBy(`#${bomb}`, 'r')).to.deep.equal({ problem: 'linkTooLong' });
    } finally {
      globalThis.DecompressionStream = Native;
    }
    expect(inflated).to.be.within(LIMIT, 8 * LIMIT);
  });

  it('is refused by its letters alone when there are too many', async () => {
    expect(await broughtBy(`#spark-code=r.${'A'.repeat(1024 * 1024)}`, 'r')).to.deep.equal({ problem: 'linkTooLong' });
  });

  it('brings a text of the greatest length, and none that is longer is given', async () => {
    // Letters that do not deflate well.
    let seed = 1;
    const letter = (): string => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 94));
    const text = Array.from({ length: LIMIT }, letter).join('');
    expect(await broughtBy(hashOf(await linkWith('r', text)), 'r')).to.deep.equal({ text });
    let refused: unknown;
    await linkWith('r', `${text}a`).catch((error) => (refused = error));
    expect(String(refused)).to.match(/262144 bytes at most, and this text has 262145/);
  });
});
