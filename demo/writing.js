/** The sheet and the knobs beside the writing program: its exposed values `sample`, `temperature` and `prompt`. */
const runner = document.querySelector('#runner');
const sheet = document.querySelector('#sample');
const temperature = document.querySelector('#temperature');
const prompt = document.querySelector('#prompt');

function send() {
  const words = temperature.valueAsNumber.toFixed(2);
  document.querySelector('#temperature-value').value = words;
  if (!('sample' in runner.exposed)) return;
  runner.exposed.temperature = temperature.valueAsNumber;
  runner.exposed.prompt = prompt.value;
}
temperature.addEventListener('input', send);
prompt.addEventListener('input', send);

runner.addEventListener('spark-expose', ({ changed, names }) => {
  if (!names.includes('sample')) return;
  if (changed.includes('sample')) sheet.textContent = runner.exposed.sample;
  else send(); // a fresh start has the program's own values; the page's knobs win
});
