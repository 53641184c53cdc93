/**
 * A page by keyboard alone, with real keys: wherever the focus goes it can be seen, it is never lost, and Tab always leads on.
 */
import assert from 'node:assert/strict';

/** In the page: what has the focus, and what of that a reader sees and hears. */
function lookAtFocus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const outlined = (node) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  // A text area's frame shows that one is in it.
  let visible = false;
  for (let node = element, up = 0; node instanceof Element && up < 4 && !visible; node = node.parentElement, up++) {
    visible = outlined(node);
  }
  const name = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
  return {
    name: name.replace(/\s+/g, ' ').trim().slice(0, 60),
    role: element?.getAttribute('role') ?? element?.localName,
    lost: !element || element === document.body,
    visible,
  };
}

/** In the page, before its scripts: what the live regions say, and which files are saved. */
export function listen() {
  globalThis.said = [];
  globalThis.saved = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    new MutationObserver(() => {
      for (const region of root.querySelectorAll('[role=status], [role=alert]')) {
        const text = region.textContent.trim();
        if (text && text !== region.said) globalThis.said.push(text);
        region.said = text;
      }
    }).observe(root, { childList: true, subtree: true, characterData: true });
    return root;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) globalThis.saved.push(this.download);
    else click.call(this);
  };
}

/**
 * What a reader does with keys, and where that leads.
 * @param {() => import('puppeteer-core').Page} pageNow the page, once it is open
 */
export function keysOf(pageNow) {
  const passed = [];
  const focus = async () => {
    const seen = await pageNow().evaluate(lookAtFocus);
    assert.equal(seen.lost, false, `the focus is somewhere after ${passed.slice(-12).join(' · ')}`);
    return seen;
  };
  async function key(name) {
    await pageNow().keyboard.press(name);
    return focus();
  }
  /** Goes on, or back, until something of that name has the focus; whatever is passed can be seen. */
  async function tabTo(wanted, { back = false } = {}) {
    passed.length = 0;
    if (back) await pageNow().keyboard.down('Shift');
    try {
      for (let presses = 0; presses < 60; presses++) {
        const { name, role, visible } = await key('Tab');
        passed.push(`${role} ${name}`);
        assert.ok(visible, `it can be seen that ${role} "${name}" has the focus`);
        if (wanted.test(`${role} ${name}`)) return [...passed];
      }
    } finally {
      if (back) await pageNow().keyboard.up('Shift');
    }
    throw new Error(`Tab never comes to ${wanted}, but to ${passed.join(' · ')}`);
  }
  const has = async (wanted) => assert.match(`${(await focus()).role} ${(await focus()).name}`, wanted);
  return { focus, key, tabTo, has };
}
