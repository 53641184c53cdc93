/** The knobs beside the WGSL program: its exposed values `feed`, `kill` and `drop`, set while it runs. */
const runner = document.querySelector('#runner');
const pattern = document.querySelector('#pattern');
const knobs = ['feed', 'kill'].map((name) => document.querySelector(`#${name}`));

function send() {
  for (const knob of knobs) {
    document.querySelector(`#${knob.id}-value`).value = knob.valueAsNumber.toFixed(4);
    if (knob.id in runner.exposed) runner.exposed[knob.id] = knob.valueAsNumber;
  }
}

for (const knob of knobs) knob.addEventListener('input', send);
pattern.addEventListener('change', () => {
  const values = pattern.value.split(' ').map(Number);
  for (const [i, knob] of knobs.entries()) knob.valueAsNumber = values[i];
  send();
});
runner.addEventListener('spark-expose', ({ changed, names }) => {
  if (!names.includes('feed')) return;
  // A fresh start has the program's own values; the page's knobs win.
  if (!changed.length || changed.includes('feed') || changed.includes('kill')) send();
});
document.querySelector('#drop').addEventListener('click', () => {
  if ('drop' in runner.exposed) runner.exposed.drop = [40 + Math.random() * 176, 40 + Math.random() * 176];
});
