/**
 * The settings beside the digit programs. The learning rate reaches the running program as an exposed value. Device and
 * seed need a fresh start, so a button asks for one; the seed is the line `const seed = …;` of the program's own text.
 */
const runner = document.querySelector('#runner');
const knobs = document.querySelector('#knobs');
const rate = document.querySelector('#rate');
const rateValue = document.querySelector('#rate-value');

function showRate() {
  rateValue.value = (10 ** rate.valueAsNumber).toPrecision(2);
  rate.setAttribute('aria-valuetext', rateValue.value);
}

let chosen = false;
rate.addEventListener('input', () => {
  chosen = true;
  showRate();
  if ('lr' in runner.exposed) runner.exposed.lr = 10 ** rate.valueAsNumber;
});

// A fresh program has a rate of its own; the reader's choice wins once there is one.
runner.addEventListener('spark-expose', ({ names }) => {
  if (!names.includes('lr')) return;
  if (chosen) runner.exposed.lr = 10 ** rate.valueAsNumber;
  else rate.valueAsNumber = Math.log10(runner.exposed.lr);
  showRate();
});

// A seed belongs to the program's text, edits included; a device to a fresh worker.
knobs.addEventListener('submit', (event) => {
  event.preventDefault();
  const code = runner.code.replace(/^(\s*const seed = )\d+/m, `$1${document.querySelector('#seed').valueAsNumber}`);
  runner.backend = document.querySelector('#device').value;
  runner.reset();
  runner.reload(code);
  runner.run();
});
