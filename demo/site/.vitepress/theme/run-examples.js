/** A press on "Run it" under an example of the reference puts a runner there, which runs it: the press is the reader's wish. */
export function runExamples(root) {
  root.addEventListener('click', async ({ target }) => {
    const button = target.closest?.('button.run-example');
    if (!button) return;
    const runner = document.createElement('spark-runner');
    runner.editable = true;
    runner.program = { code: button.dataset.program };
    runner.label = 'Example';
    // The code block stays: beside what comes of the reader's change it says what came of the original.
    button.replaceWith(runner);
    await runner.updateComplete;
    runner.shadowRoot.querySelector('spark-controls')?.shadowRoot?.querySelector('button')?.focus();
    await runner.run();
  });
}
