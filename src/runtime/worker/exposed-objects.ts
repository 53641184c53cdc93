/**
 * The objects in what a program exposes: which of them the page has, and what has changed in them. Loaded with the first
 * object that is exposed, or that the page assigns.
 */
import { read } from '../crossing.ts';
import { Mirror } from '../mirror.ts';
import type { Special } from '../numbered-objects.ts';
import type { ObjectChange } from '../protocol/exposed.ts';

/** Told once of each part that can't be sent, or was not taken: a path, and what it is. */
type OnRefused = (root: string, path: string, what: string) => void;
/** Names of a program that may come back, with the objects that they are members of. */
type Names = ReadonlyMap<string, { readonly owner: object }>;

export class ExposedObjects {
  readonly #mirror: Mirror;
  /** The page keeps the objects of these names. Their keeper is who may bring them back. */
  #kept: WeakRef<Names>[] = [];

  /** @param special in words, what can't be sent though it looks as if it could */
  constructor(special: Special) {
    this.#mirror = new Mirror(1, special);
  }

  /** Whether it has been looked at, and can be sent. */
  knows(object: object): boolean {
    return this.#mirror.objects.find(object) !== undefined;
  }

  /** Whether it can be sent, whatever is in it. */
  crosses(object: object): boolean {
    return this.#mirror.objects.share(object) !== undefined;
  }

  encode(value: unknown): unknown {
    return this.#mirror.objects.encode(value);
  }

  decode(sent: unknown): unknown {
    return this.#mirror.objects.decode(sent);
  }

  /** Whether both sides mean the same by a value as it was sent, and will. */
  agrees(sent: unknown): boolean {
    return this.#mirror.objects.agrees(sent);
  }

  keep(names: Names): void {
    this.#kept.push(new WeakRef(names));
  }

  keepNoLonger(names: Names): void {
    this.#kept = this.#kept.filter((kept) => kept.deref() !== names);
  }

  /**
   * Looks at everything that can be reached; the page is taken to hear of it, in message number `seq`.
   * @param resent names whose data is sent whatever its size
   */
  look(values: ReadonlyMap<string, unknown>, resent: Set<string>, seq: number, onrefused: OnRefused) {
    const kept = this.#kept.flatMap((names) => [...(names.deref() ?? [])]);
    this.#kept = this.#kept.filter((names) => names.deref());
    const roots = [...values, ...kept.map(([key, { owner }]): [string, unknown] => [key, read(owner, key)])];
    const { objects, changed, lost } = this.#mirror.look(roots, resent, onrefused);
    return { objects, changed, gone: this.#mirror.objects.bury(lost, seq) };
  }

  /** Changes of the page. @param heard the last message that it had heard by then */
  receive(objects: ObjectChange[], heard: number, onrefused: OnRefused): void {
    this.#mirror.objects.heard(heard);
    this.#mirror.apply(this.#mirror.understand(objects), onrefused);
  }
}
