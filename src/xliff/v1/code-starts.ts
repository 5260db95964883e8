import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';

/**
 * Remembers the `bx` and `bpt` of a content, for the `ex` and `ept` that end them: by `rid` where they have one, else by
 * `id`. The two number on their own; some tools give a `rid` to one of the two only, which then names the other's `id`.
 */
export class CodeStarts {
  readonly #byRid = new Map<string, string>();
  readonly #byId = new Map<string, string>();

  add(start: XmlElement): void {
    const id = valueOf(start, 'id') ?? '';
    const rid = valueOf(start, 'rid');
    if (rid === undefined) this.#byId.set(id, id);
    else this.#byRid.set(rid, id);
  }

  /** Gives the id of the start that a code ends; undefined where it has none. */
  startOf(end: XmlElement): string | undefined {
    const rid = valueOf(end, 'rid');
    if (rid !== undefined) return this.#byRid.get(rid) ?? this.#byId.get(rid);
    const id = valueOf(end, 'id') ?? '';
    return this.#byId.get(id) ?? this.#byRid.get(id);
  }
}
