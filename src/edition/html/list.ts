import type { Edition } from '../../model/edition.ts';
import type { BodyPart } from '../composed/layout.ts';
import { attributes, element, markup, type AttributeValues, type Markup } from '../markup/markup.ts';
import { isSameList } from '../composed/ordinals.ts';
import { digitsOf } from '../composed/values.ts';

/** Items that follow each other, as they come: one list as long as they are of one. */
export class OpenList {
  readonly #edition: Pick<Edition, 'locale' | 'settings'>;
  #items: Markup[] = [];
  #first: BodyPart | undefined;
  #last: BodyPart | undefined;

  constructor(edition: Pick<Edition, 'locale' | 'settings'>) {
    this.#edition = edition;
  }

  /** Gives the list before, where the item begins another. */
  add(part: BodyPart, text: Markup): readonly Markup[] {
    const ended = this.#last !== undefined && !isSameList(this.#last, part) ? this.close() : [];
    const follows = this.#last?.ordinal === undefined || this.#last.ordinal.value + 1 === part.ordinal?.value;
    this.#items.push(
      markup`<li${attributes({ value: follows ? undefined : part.ordinal?.value.toString() })}>${text}</li>`,
    );
    this.#first ??= part;
    this.#last = part;
    return ended;
  }

  close(): readonly Markup[] {
    const items = this.#items;
    const ordinal = this.#first?.ordinal;
    this.#items = [];
    this.#first = this.#last = undefined;
    if (items.length === 0) return [];
    return [ordinal === undefined ? element('ul', {}, items) : element('ol', this.#numbered(ordinal), items)];
  }

  /** Browsers count in Latin digits unless the style sheet knows the others by name. */
  #numbered({ value, style }: NonNullable<BodyPart['ordinal']>): AttributeValues {
    const digits = digitsOf(this.#edition.locale, this.#edition.settings);
    return {
      start: value === 1 ? undefined : value.toString(),
      type: style === '1' ? undefined : style,
      'data-digits': style === '1' && digits !== 'latn' ? digits : undefined,
    };
  }
}
