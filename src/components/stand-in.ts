/**
 * What stands in the place of a runner where its templates can't be made: the page's author is told why, and the program stays
 * readable. It is made without Lit, and loaded only then.
 */
const WHY =
  'This page requires trusted types, and its policy lists none by which <spark-runner> can be shown. Add "spark-runner" to the ' +
  'directive trusted-types of its Content-Security-Policy.';

export function standIn(): void {
  console.error(`spark-runner: ${WHY}`);
  customElements.define(
    'spark-runner',
    class extends HTMLElement {
      constructor() {
        super();
        const note = document.createElement('p');
        note.setAttribute('role', 'alert');
        note.textContent = WHY;
        // What a page's policy says of styles does not reach these.
        Object.assign(note.style, {
          margin: '0',
          padding: '0.75em 1em',
          border: '1px solid #b42318',
          borderRadius: '8px',
          color: '#b42318',
          background: '#fffbfa',
          font: '0.875rem / 1.5 system-ui, sans-serif',
        });
        this.style.display = 'block';
        this.attachShadow({ mode: 'open' }).append(note, document.createElement('slot'));
      }
    },
  );
}
