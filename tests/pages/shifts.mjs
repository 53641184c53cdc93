/** What moves on a page, as Chromium tells it. */

/** In the page, before anything else: collects what shifts, and what of the page did. */
export function watchShifts() {
  globalThis.shifts = [];
  const called = (node) => {
    const names = [];
    for (let at = node; at; at = at.parentNode ?? at.host) if (at.localName) names.unshift(at.localName);
    return names.slice(-4).join(' ') || 'something that is gone';
  };
  new PerformanceObserver((list) => {
    for (const { startTime, value, sources } of list.getEntries()) {
      for (const { node, previousRect: a, currentRect: b } of sources) {
        // A text that is split where it stands, to mark a word in it.
        if (a.x === b.x && a.y === b.y && a.width === b.width) continue;
        const moved = `from ${a.x}, ${a.y}, ${a.width} × ${a.height} to ${b.x}, ${b.y}, ${b.width} × ${b.height}`;
        globalThis.shifts.push(`${value.toFixed(4)} at ${Math.round(startTime)} ms: ${called(node)} ${moved}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
