/** Files for a reader, and pictures of what stands on a page. */

export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is no longer needed then.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The colour of the paper that an element stands on. */
export function paperBehind(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host) {
    const { backgroundColor } = getComputedStyle(node);
    if (!/transparent|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(element).colorScheme === 'dark' ? '#000' : '#fff';
}

/** What is drawn on a canvas, on paper of that colour; without one, as it is. */
export async function toPNG(canvas: HTMLCanvasElement, paper = 'transparent'): Promise<Blob> {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const pen = copy.getContext('2d')!;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(canvas, 0, 0);
  return copy.convertToBlob({ type: 'image/png' });
}
