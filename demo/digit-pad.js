/**
 * `<digit-pad for="runner-id">`: a pad to draw a digit on, and what the runner's network makes of it.
 *
 * It asks the running program through two exposed functions: `guess(pixels)`, given 784 numbers from 0 (paper) to
 * 1 (ink), answers ten probabilities; `sample()` answers `{ pixels, label }`, a digit that was not trained on — the
 * way to try the network without a mouse. It knows nothing else of the program, nor which network it is.
 */
import { centred } from './digit-image.js';

const SIDE = 28;
const INK = 0.085; // stroke width, as a share of the pad

/** Whether the program can be asked in this status: it is loaded, and not on its way out. */
const ANSWERS = new Set(['running', 'pausing', 'paused', 'completed']);

class DigitPad extends HTMLElement {
  #runner = null;
  #pen = null;
  #pixels = null; // what was last asked about
  #label = null; // what it really is, when it came from the test set
  #asking = false;
  #stale = false;

  connectedCallback() {
    if (!this.firstChild) this.#build();
    this.#runner = document.getElementById(this.getAttribute('for'));
    this.#runner?.addEventListener('spark-status', this.#onStatus);
    this.#runner?.addEventListener('spark-expose', this.#onStatus);
    this.#runner?.addEventListener('spark-metric', this.#onMetric);
    this.#onStatus();
  }

  disconnectedCallback() {
    this.#runner?.removeEventListener('spark-status', this.#onStatus);
    this.#runner?.removeEventListener('spark-expose', this.#onStatus);
    this.#runner?.removeEventListener('spark-metric', this.#onMetric);
  }

  #build() {
    this.innerHTML = `
      <div class="pad-surface">
        <canvas width="336" height="336" role="img" aria-label="A pad to draw a digit on"></canvas>
        <div class="pad-hint" aria-hidden="true">Draw a digit here</div>
      </div>
      <div class="pad-actions">
        <button type="button" data-do="sample">Show me a test digit</button>
        <button type="button" data-do="clear">Clear</button>
      </div>
      <p class="pad-answer" role="status"></p>
      <ol class="pad-bars">${'0123456789'.replace(/\d/g, '<li><span></span>$&</li>')}</ol>`;
    const canvas = this.querySelector('canvas');
    this.#pen = canvas.getContext('2d', { willReadFrequently: true });
    canvas.addEventListener('pointerdown', this.#onDown);
    canvas.addEventListener('pointermove', this.#onMove);
    this.querySelector('[data-do=clear]').addEventListener('click', () => this.clear());
    this.querySelector('[data-do=sample]').addEventListener('click', () => this.#showSample());
  }

  /** Wipes pad and answer. */
  clear() {
    const { canvas } = this.#pen;
    this.#pen.clearRect(0, 0, canvas.width, canvas.height);
    this.#pixels = null;
    this.#label = null;
    this.querySelector('.pad-hint').hidden = false;
    this.#show(null);
  }

  get #ready() {
    return ANSWERS.has(this.#runner?.status) && typeof this.#runner.exposed?.guess === 'function';
  }

  #at(event) {
    const { canvas } = this.#pen;
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * canvas.width,
      ((event.clientY - box.top) / box.height) * canvas.height,
    ];
  }

  #onDown = (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.target.setPointerCapture(event.pointerId);
    if (this.#label !== null) this.clear();
    this.querySelector('.pad-hint').hidden = true;
    this.#pen.beginPath();
    this.#pen.moveTo(...this.#at(event));
    this.#onMove(event);
  };

  #onMove = (event) => {
    if (!event.target.hasPointerCapture(event.pointerId)) return;
    const pen = this.#pen;
    pen.lineWidth = pen.canvas.width * INK;
    pen.lineCap = pen.lineJoin = 'round';
    pen.strokeStyle = getComputedStyle(this).color;
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length ? moves : [event]) pen.lineTo(...this.#at(move));
    pen.stroke();
    this.#pixels = centred(pen, SIDE);
    this.#ask();
  };

  async #showSample() {
    if (!this.#ready) return;
    const { pixels, label } = await this.#runner.exposed.sample();
    this.clear();
    this.querySelector('.pad-hint').hidden = true;
    const pen = this.#pen;
    const cell = pen.canvas.width / SIDE;
    pen.fillStyle = getComputedStyle(this).color;
    for (let i = 0; i < pixels.length; i++) {
      pen.globalAlpha = pixels[i];
      pen.fillRect((i % SIDE) * cell, Math.floor(i / SIDE) * cell, cell, cell);
    }
    pen.globalAlpha = 1;
    this.#pixels = Float32Array.from(pixels);
    this.#label = label;
    this.#ask();
  }

  /** Asks about the newest picture; one question at a time, and the last one is never lost. */
  async #ask() {
    if (this.#asking) {
      this.#stale = true;
      return;
    }
    this.#asking = true;
    try {
      do {
        this.#stale = false;
        if (!this.#pixels || !this.#ready) break;
        const shares = Array.from(await this.#runner.exposed.guess(this.#pixels));
        if (this.#pixels) this.#show(shares);
      } while (this.#stale);
    } catch (error) {
      // A stop or a reload takes the question with it; the next start is asked again. The runner shows other errors.
      if (!/^Spark/.test(error?.name)) throw error;
    } finally {
      this.#asking = false;
    }
  }

  /** The network changes as it trains, and its answer with it. */
  #onMetric = () => {
    if (this.#pixels && !document.hidden) this.#ask();
  };

  #onStatus = () => {
    this.querySelector('[data-do=sample]').ariaDisabled = String(!this.#ready); // a disabled button loses the focus
    if (this.#pixels) this.#ask();
    if (!this.#pixels || !this.#ready) this.#show(null);
  };

  #show(shares) {
    const best = shares ? shares.indexOf(Math.max(...shares)) : -1;
    this.querySelectorAll('.pad-bars li').forEach((item, digit) => {
      const share = shares?.[digit] ?? 0;
      item.classList.toggle('best', digit === best);
      item.title = shares ? `${digit}: ${(share * 100).toFixed(1)} %` : '';
      item.firstElementChild.style.setProperty('--share', share);
    });
    const answer = this.querySelector('.pad-answer');
    const truth = this.#label === null ? '' : ` It is a ${this.#label}.`;
    const words =
      best >= 0
        ? `The network says ${best}.${truth}`
        : this.#pixels && !this.#ready
          ? 'Press Run, and the network answers.'
          : '';
    // Announced only when it changes: the shares move all the time, the answer seldom.
    if (answer.textContent !== words) answer.textContent = words;
    this.dataset.guess = best >= 0 ? best : '';
  }
}

customElements.define('digit-pad', DigitPad);
