/**
 * What a reader has begun to write, kept in this browser until the author's text changes: a draft of another text
 * would be a puzzle. Where storage is forbidden (a sandboxed frame, a private window), nothing is kept.
 *
 * What they wrote themselves and what they changed in a text that came with a link are kept apart: neither takes the other's
 * place, and a stranger's text never becomes theirs.
 */

/** A short name for a text; equal texts have equal ones (FNV-1a). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A text that came with a link, as the reader has changed it. */
export interface ChangedLink {
  /** What the link brought, by its fingerprint. */
  brought: string;
  text: string;
}

export class Drafts {
  #place: string;

  /** @param place which program of which page */
  constructor(place: string, authored: string) {
    this.#place = `${place} ${fingerprint(authored)}`;
  }

  get own(): string | undefined {
    return this.#read('own');
  }
  /** undefined forgets it */
  set own(text: string | undefined) {
    this.#write('own', text);
  }

  get link(): ChangedLink | undefined {
    const [, brought, text] = /^(\w+) (.*)$/s.exec(this.#read('link') ?? '') ?? [];
    return brought === undefined ? undefined : { brought, text };
  }
  /** undefined forgets it */
  set link(changed: ChangedLink | undefined) {
    this.#write('link', changed && `${changed.brought} ${changed.text}`);
  }

  #read(kind: 'own' | 'link'): string | undefined {
    try {
      return localStorage.getItem(`spark-draft ${kind} ${this.#place}`) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(kind: 'own' | 'link', text: string | undefined): void {
    const key = `spark-draft ${kind} ${this.#place}`;
    try {
      if (text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // Full or forbidden: the text is still on the page.
    }
  }
}
