/** What moves on a page, as Chromium tells it. */

/** In the page, before anything else: collects what shifts, and what of the page did. */
export function watchShifts() {
  globalThis.shifts = [];
  const called = (node) => {
    const names = [];
    for (let at = node; at; at = at.parentNode ?? at.host) if (at.localName) names.unshift(at.localName);
    return names.slice(-4).join(' ') || 'something that is gone';
  };
  const box = ({ x, y, width, height }) => `${x}, ${y}, ${width} × ${height}`;
  new PerformanceObserver((list) => {
    for (const { startTime, value, sources } of list.getEntries()) {
      for (const { node, previousRect: a, currentRect: b } of sources) {
        // A text that is split where it stands, to mark a word in it.
        if (a.x === b.x && a.y === b.y && a.width === b.width) continue;
        const moved = `from ${box(a)} to ${box(b)}`;
        // What was out of sight for a while (a second line, where the words need its room) and is back where it was.
        const left = globalThis.shifts.findIndex((told) => told.endsWith(`from ${box(b)} to ${box(a)}`));
        if (!a.width && left >= 0) {
          globalThis.shifts.splice(left, 1);
          continue;
        }
        globalThis.shifts.push(`${value.toFixed(4)} at ${Math.round(startTime)} ms: ${called(node)} ${moved}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
