/** For markdown-it: a cell of a table's head that has no words heads nothing, so it is a cell like any other. */
export function plainCorners(md) {
  md.core.ruler.push('plain_corners', ({ tokens }) => {
    for (const [at, { type, content }] of tokens.entries()) {
      const [open, close] = [tokens[at - 1], tokens[at + 1]];
      if (type === 'inline' && content === '' && open?.type === 'th_open') open.tag = close.tag = 'td';
    }
  });
}
