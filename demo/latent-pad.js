/**
 * `<latent-pad for="runner-id">`: one place on the plane that the runner's network draws from, and the digit there.
 *
 * It asks the running program through an exposed function: `decode(x, y)`, given two numbers from -2 to 2, answers 784
 * pixels from 0 (paper) to 1 (ink). The place follows the pointer over the picture, or two sliders.
 */

const SIDE = 28;
const REACH = 2; // the plane shown, each way

/** Whether the program can be asked in this status: it is loaded, and not on its way out. */
const ANSWERS = new Set(['running', 'pausing', 'paused', 'completed']);

class LatentPad extends HTMLElement {
  #runner = null;
  #pen = null;
  #pixels = null; // what was last answered
  #asking = false;
  #stale = false;

  connectedCallback() {
    if (!this.firstChild) this.#build();
    this.#runner = document.getElementById(this.getAttribute('for'));
    for (const type of ['spark-status', 'spark-expose', 'spark-metric'])
      this.#runner?.addEventListener(type, this.#ask);
    this.#draw();
    this.#ask();
  }

  disconnectedCallback() {
    for (const type of ['spark-status', 'spark-expose', 'spark-metric']) {
      this.#runner?.removeEventListener(type, this.#ask);
    }
  }

  #build() {
    const slider = (axis, words) => `
      <div class="field">
        <label for="latent-${axis}">${words}</label>
        <output id="latent-${axis}-value" for="latent-${axis}">0.00</output>
        <input id="latent-${axis}" type="range" min="${-REACH}" max="${REACH}" step="0.02" value="0" />
      </div>`;
    this.innerHTML = `
      <div class="pad-surface">
        <canvas width="336" height="336" role="img" aria-label="The digit at your place on the plane"></canvas>
        <div class="pad-hint" aria-hidden="true">Press Run, then walk about here</div>
      </div>
      <div class="knobs">${slider('x', 'Left to right')}${slider('y', 'Bottom to top')}</div>`;
    const canvas = this.querySelector('canvas');
    this.#pen = canvas.getContext('2d');
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#walk(event);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse' || canvas.hasPointerCapture(event.pointerId)) this.#walk(event);
    });
    this.addEventListener('input', () => {
      this.#draw();
      this.#ask();
    });
  }

  /** The place, as the sliders have it. */
  get place() {
    return ['x', 'y'].map((axis) => this.querySelector(`#latent-${axis}`).valueAsNumber);
  }

  get #ready() {
    return ANSWERS.has(this.#runner?.status) && typeof this.#runner.exposed?.decode === 'function';
  }

  #walk(event) {
    const box = event.target.getBoundingClientRect();
    this.querySelector('#latent-x').valueAsNumber = ((event.clientX - box.left) / box.width) * 2 * REACH - REACH;
    this.querySelector('#latent-y').valueAsNumber = REACH - ((event.clientY - box.top) / box.height) * 2 * REACH;
    this.#draw();
    this.#ask();
  }

  /** Asks about the newest place; one question at a time, and the last one is never lost. The network changes, too. */
  #ask = async () => {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#stale && this.#ready && !document.hidden) {
        this.#stale = false;
        this.#pixels = await this.#runner.exposed.decode(...this.place);
        this.#draw();
      }
    } catch (error) {
      // A stop or a reload takes the question with it; the next start is asked again. The runner shows other errors.
      if (!/^Spark/.test(error?.name)) throw error;
    } finally {
      this.#asking = false;
    }
  };

  #draw() {
    const pen = this.#pen;
    const { width, height } = pen.canvas;
    const place = this.place;
    ['x', 'y'].forEach((axis, i) => {
      this.querySelector(`#latent-${axis}-value`).value = place[i].toFixed(2);
    });
    pen.clearRect(0, 0, width, height);
    this.querySelector('.pad-hint').hidden = this.#pixels !== null;
    if (!this.#pixels) return;
    const { color } = getComputedStyle(this);
    const cell = width / SIDE;
    pen.fillStyle = color;
    this.#pixels.forEach((ink, i) => {
      pen.globalAlpha = ink;
      pen.fillRect((i % SIDE) * cell, Math.floor(i / SIDE) * cell, cell, cell);
    });
    pen.globalAlpha = 1;
    // The reader's place, ringed so that it shows on ink and on paper.
    pen.beginPath();
    pen.arc(((place[0] + REACH) / (2 * REACH)) * width, ((REACH - place[1]) / (2 * REACH)) * height, 7, 0, 7);
    pen.fillStyle = getComputedStyle(this).getPropertyValue('--live');
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = getComputedStyle(this).getPropertyValue('--sheet');
    pen.stroke();
  }
}

customElements.define('latent-pad', LatentPad);
