/** Hands a reader a file. */

export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is no longer needed then.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
