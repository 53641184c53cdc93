/** What the reader has for the cart: its exposed value `shove` is a push in newtons, which it takes at its next step. */
const runner = document.querySelector('#runner');
const strength = document.querySelector('#strength');
const buttons = document.querySelectorAll('#shoves button');

strength.addEventListener('input', () => {
  const words = `${strength.value} N`;
  document.querySelector('#strength-value').value = words;
  strength.setAttribute('aria-valuetext', words);
});

for (const button of buttons) {
  button.addEventListener('click', () => {
    if (button.ariaDisabled === 'true') return;
    runner.exposed.shove = strength.valueAsNumber * Number(button.dataset.shove);
  });
}

/** A cart that stands still can't be shoved; its buttons keep the focus, as disabled ones would not. */
function enable() {
  const able = runner.status === 'running' && 'shove' in runner.exposed;
  for (const button of buttons) button.ariaDisabled = String(!able);
}
runner.addEventListener('spark-status', enable);
runner.addEventListener('spark-expose', enable);
