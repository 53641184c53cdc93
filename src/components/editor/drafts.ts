/**
 * What a reader has begun to write, kept in this browser until the author's text changes: a draft of another text
 * would be a puzzle. Where storage is forbidden (a sandboxed frame, a private window), nothing is kept.
 */

/** A short name for a text; equal texts have equal ones (FNV-1a). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

export class Draft {
  #key: string;

  /** @param place which program of which page */
  constructor(place: string, authored: string) {
    this.#key = `spark-draft ${place} ${fingerprint(authored)}`;
  }

  read(): string | undefined {
    try {
      return localStorage.getItem(this.#key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param text undefined forgets it */
  write(text: string | undefined): void {
    try {
      if (text === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, text);
    } catch {
      // Full or forbidden: the text is still on the page.
    }
  }
}
