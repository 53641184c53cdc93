/**
 * Which keys stay in an element and which go on to the page.
 *
 * A page's shortcuts ask where a key was typed: at a text field they do nothing. But an event that leaves a shadow root
 * says that it happened at the host, which is no field. So what is meant for something in here does not leave: what is
 * typed into a field, what moves a slider or a program's picture, what presses a button, and whatever has been handled
 * (its default is prevented). All else goes on: Tab, an Escape that nothing in here has used, function keys, keys of
 * modifiers, and shortcuts with Ctrl or Cmd that are not a text's own.
 *
 * Listeners in the capturing phase come before anything in here. For those the hosts answer `isContentEditable` as the
 * field would that has the focus, since that is what shortcut libraries ask of `event.target` or of
 * `document.activeElement`. No `role` tells them: it would tell screen readers that a whole runner is a text field. Those that
 * look into `composedPath()` find the field itself, as the shadow roots are open.
 */

/** What keys are typed into, or moved by. */
const FIELD = 'input, textarea, select, [contenteditable], [role=application]';
/** What Enter and the space bar press. */
const BUTTON = 'button, summary, a';

/** Keys that a field takes by themselves; `.` is any that writes a letter. */
const TYPED = /^(.|Enter|Backspace|Delete|Insert|Home|End|Page.*|Arrow.*|Dead|Process|Unidentified)$/u;
/** Those that it takes with Ctrl or Cmd. */
const EDITING = /^([acvxyz]|Enter|Backspace|Delete|Insert|Home|End|Arrow.*)$/i;

/** Keys whose press stayed: their release does too, and no other, so that nobody takes a key for held. */
const held = new Set<string>();

/** Whether what has the focus in a shadow root takes keys as a text field does. */
export function takesKeys(root: ShadowRoot | null): boolean {
  const focused = root?.activeElement;
  return !!focused && (focused.matches(FIELD) || takesKeys(focused.shadowRoot));
}

/** Keeps in a shadow root the keys that are meant for something in it. */
export function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) root.addEventListener(type, keep as EventListener);
}

function keep(event: KeyboardEvent): void {
  // What an author has put inside is the page's own.
  if ((event.target as Node).getRootNode() !== event.currentTarget) return;
  const stays =
    event.type === 'keyup' ? held.delete(event.code) : isMeantFor(event.composedPath()[0] as Element, event);
  if (stays) event.stopPropagation();
  if (event.type !== 'keydown') return;
  if (stays) held.add(event.code);
  else held.delete(event.code);
}

function isMeantFor(focused: Element, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing) return true;
  // AltGr, which writes letters, says that it is both.
  const command = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
  if (focused.matches(FIELD)) return (command ? EDITING : TYPED).test(key);
  return focused.matches(BUTTON) && !command && !altKey && (key === ' ' || key === 'Enter');
}
