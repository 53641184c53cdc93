import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  unmount,
} from '../../../tests/components/helpers.ts';
import type { Captured } from '../../runtime/protocol/capture.ts';
import type { ParamSpec } from '../../runtime/protocol/exposed.ts';
import type { SparkParamsElement } from '../params/params.ts';
import type { Param } from '../run-state.ts';
import { STRINGS } from '../strings.ts';
import '../../index.ts';
import '../params/params.ts';

const SPECS: Record<string, ParamSpec> = {
  cam: { value: null, capture: { kind: 'camera', size: [4, 8] }, label: 'Your hand' },
  mic: { value: null, capture: { kind: 'microphone', size: 64 }, label: 'Your voice' },
};

/** A stream that is green, or hums. */
function stream(kind: 'camera' | 'microphone'): MediaStream {
  if (kind === 'microphone') {
    const context = new AudioContext();
    const end = context.createMediaStreamDestination();
    const tone = context.createOscillator();
    tone.connect(end);
    tone.start();
    return end.stream;
  }
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const draw = (): void => {
    pen.fillStyle = '#0f0';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    requestAnimationFrame(draw);
  };
  draw();
  return canvas.captureStream();
}

describe('a camera or microphone among the parameters', () => {
  const { getUserMedia } = navigator.mediaDevices;
  let runner: FakeRunner;
  let part: SparkParamsElement;
  let asked: MediaStreamConstraints[];
  let given: MediaStream[];
  /** What the browser does when it is asked. */
  let answer: (kind: 'camera' | 'microphone') => Promise<MediaStream>;

  const row = (label: string): HTMLElement =>
    [...part.shadowRoot!.querySelectorAll<HTMLElement>('.capture')].find((found) =>
      found.textContent!.includes(label),
    )!;
  const button = (label: string) => row(label).querySelector('button')!;
  const said = (label: string) => row(label).querySelector('[role=status]')!.textContent;
  const press = async (label: string): Promise<void> => {
    button(label).click();
    await rendered(runner);
  };
  /** Resolves when a row says something else than now. */
  const change = async (label: string, act: () => void): Promise<void> => {
    const before = [button(label).textContent, said(label)].join();
    const changed = new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        if ([button(label).textContent, said(label)].join() === before) return;
        watcher.disconnect();
        resolve();
      });
      watcher.observe(row(label), { childList: true, characterData: true, subtree: true });
    });
    act();
    await changed;
    await rendered(runner);
  };
  const show = async (names = Object.keys(SPECS)): Promise<void> => {
    const params = names.map((name): [string, Param] => [name, { spec: SPECS[name], value: null }]);
    runner.state.change({ params: new Map(params) });
    await rendered(runner);
  };
  /** Turns it on, and waits for the first that the program gets. */
  const turnOn = async (label: string): Promise<Captured> => {
    const connected = nextEvent(runner, 'spark-capture');
    button(label).click();
    const { port } = await connected;
    const first = await new Promise<Captured>((resolve) => {
      port.onmessage = ({ data }) => resolve(data);
    });
    await rendered(runner);
    return first;
  };
  const isLetGo = (): boolean =>
    given.every((each) => each.getTracks().every(({ readyState }) => readyState === 'ended'));

  beforeEach(async () => {
    asked = [];
    given = [];
    answer = async (kind) => stream(kind);
    navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
      asked.push(constraints);
      const one = await answer(constraints.video ? 'camera' : 'microphone');
      given.push(one);
      return one;
    };
    runner = await mount<FakeRunner>('<fake-runner><spark-params></spark-params></fake-runner>');
    part = runner.querySelector('spark-params')!;
    runner.state.change({ status: 'running' });
    await show();
    while (!row('Your voice')) {
      await new Promise(requestAnimationFrame);
      await rendered(runner);
    }
  });
  afterEach(() => {
    navigator.mediaDevices.getUserMedia = getUserMedia;
    unmount();
  });

  it('is accessible, off and on', async () => {
    await expectAccessible(runner);
    await turnOn('Your hand');
    await expectAccessible(runner);
  });

  it('is asked for when a reader presses, and never before', async () => {
    expect(asked).to.deep.equal([]);
    expect(button('Your hand').textContent!.trim()).to.equal(STRINGS.captureCamera);
    const picture = (await turnOn('Your hand')) as Extract<Captured, { pixels: unknown }>;
    expect([picture.width, picture.height, picture.channels]).to.deep.equal([8, 4, 3]);
    expect(picture.pixels).to.have.length(4 * 32);
    const [red, green, blue] = picture.pixels;
    expect(green).to.be.above(200);
    expect(red + blue).to.be.below(80);
    expect(asked).to.have.length(1);
    expect(asked[0]).to.have.property('video');
    expect(row('Your hand').querySelector('video')!.ariaLabel).to.equal('Your hand: what the program gets');
    expect(said('Your hand')).to.equal(STRINGS.captureOn);
  });

  it('asks for a microphone as it is, and shows how loud it is', async () => {
    const connected = nextEvent(runner, 'spark-capture');
    await press('Your voice');
    await connected;
    await rendered(runner);
    expect(asked[0].audio).to.deep.include({ echoCancellation: false });
    expect(row('Your voice').querySelector('meter')!.ariaLabel).to.equal('Your voice: what the program gets');
    await expectAccessible(runner);
  });

  it('sends nothing more before the program has taken the last', async () => {
    const connected = nextEvent(runner, 'spark-capture');
    button('Your hand').click();
    const { port } = await connected;
    let count = 0;
    const second = new Promise<void>((resolve) => {
      port.onmessage = () => {
        if (++count === 2) resolve();
      };
    });
    const video = await new Promise<HTMLVideoElement>((resolve) => {
      const look = (): void => {
        const found = row('Your hand').querySelector('video');
        if (found && count) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    const from = video.currentTime;
    while (video.currentTime < from + 0.2) await new Promise(requestAnimationFrame);
    expect(count).to.equal(1);
    port.postMessage('next');
    await second;
  });

  it('is let go of when the reader presses again', async () => {
    await turnOn('Your hand');
    expect(isLetGo()).to.equal(false);
    await press('Your hand');
    expect(isLetGo()).to.equal(true);
    expect(row('Your hand').querySelector('video')).to.equal(null);
    expect(button('Your hand').textContent!.trim()).to.equal(STRINGS.captureCamera);
  });

  for (const [what, act] of [
    ['the program is stopped', () => runner.state.change({ status: 'stopping' })],
    ['the program fails', () => runner.state.change({ status: 'error' })],
    ['the program begins anew', () => runner.state.change({ status: 'loading' })],
    ['the program is over, and has no function to call', () => runner.state.change({ status: 'completed' })],
    ['the runner is reset', () => runner.state.change({ status: 'idle', params: undefined })],
    ['new code asks for none', () => show(['mic'])],
    ['the page removes it', () => part.remove()],
  ] as const) {
    it(`is let go of when ${what}`, async () => {
      await turnOn('Your hand');
      await act();
      await rendered(runner);
      await Promise.resolve();
      expect(isLetGo()).to.equal(true);
    });
  }

  it('stays on while the program is paused, takes over new code, or is moved, and while functions can be called', async () => {
    await turnOn('Your hand');
    Object.assign(runner, { exposed: { guess: async () => 1 } });
    for (const status of ['paused', 'reloading', 'running', 'completed'] as const) {
      runner.state.change({ status });
      await rendered(runner);
    }
    runner.append(part);
    await rendered(runner);
    await Promise.resolve();
    expect(isLetGo()).to.equal(false);
  });

  it('lets go of what the browser gives after the reader has given up', async () => {
    const late = Promise.withResolvers<MediaStream>();
    answer = () => late.promise;
    await press('Your hand');
    expect(said('Your hand')).to.equal(STRINGS.captureAsking);
    await press('Your hand');
    expect(said('Your hand')).to.equal('');
    late.resolve(stream('camera'));
    await late.promise;
    while (!given.length) await Promise.resolve();
    await new Promise(requestAnimationFrame);
    expect(isLetGo()).to.equal(true);
  });

  for (const [name, words] of [
    ['NotAllowedError', STRINGS.captureRefused],
    ['NotFoundError', STRINGS.captureNoCamera],
    ['NotReadableError', STRINGS.captureBusy],
    ['SecurityError', STRINGS.captureInsecure],
  ]) {
    it(`says in a reader’s words what ${name} means, and can be asked again`, async () => {
      answer = () => Promise.reject(new DOMException('', name));
      await change('Your hand', () => button('Your hand').click());
      while (said('Your hand') === STRINGS.captureAsking) await change('Your hand', () => {});
      // These tests may run in a frame, of which more is said.
      expect(said('Your hand')!.startsWith(words)).to.equal(true);
      await expectAccessible(runner);
      answer = async (kind) => stream(kind);
      await turnOn('Your hand');
      expect(said('Your hand')).to.equal(STRINGS.captureOn);
    });
  }

  it('says that a policy forbids it', async () => {
    Object.defineProperty(document, 'featurePolicy', { value: { allowsFeature: () => false }, configurable: true });
    try {
      answer = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      await change('Your hand', () => button('Your hand').click());
      while (said('Your hand') === STRINGS.captureAsking) await change('Your hand', () => {});
      expect(said('Your hand')).to.equal(
        'A page in a frame may use it only where the frame says allow="camera", and no Permissions-Policy forbids it.',
      );
    } finally {
      Reflect.deleteProperty(document, 'featurePolicy');
    }
  });

  it('says that it is gone when the device is', async () => {
    await turnOn('Your hand');
    await change('Your hand', () => given[0].getTracks()[0].dispatchEvent(new Event('ended')));
    expect(said('Your hand')).to.equal(STRINGS.captureGone);
    expect(isLetGo()).to.equal(true);
  });

  it('gives none to a program that came with a link', async () => {
    const text = { text: '', origin: 'link' as const };
    runner.state.change({ code: { authored: text, applied: text } });
    await rendered(runner);
    await press('Your hand');
    expect(asked).to.deep.equal([]);
    expect(button('Your hand').ariaDisabled).to.equal('true');
    expect(said('Your hand')).to.equal(STRINGS.captureStrange);
  });

  it('can be pressed only while there is a program for it', async () => {
    runner.state.change({ status: 'stopped' });
    await rendered(runner);
    await press('Your hand');
    expect(asked).to.deep.equal([]);
  });
});
