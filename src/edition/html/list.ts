import type { Edition } from '../../model/edition.ts';
import type { BodyPart } from '../composed/layout.ts';
import type { ItemList } from '../composed/list-tree.ts';
import { digitsOf } from '../composed/values.ts';
import { attributes, element, lines, markup, type AttributeValues, type Markup } from '../markup/markup.ts';

/** Renders lists, and the lists in their items. */
export function renderLists(
  lists: readonly ItemList[],
  edition: Pick<Edition, 'locale' | 'settings'>,
  write: (item: BodyPart) => Markup,
): Markup {
  return lines(lists.map((list) => renderList(list, edition, write)));
}

function renderList(
  { items }: ItemList,
  edition: Pick<Edition, 'locale' | 'settings'>,
  write: (item: BodyPart) => Markup,
): Markup {
  const ordinal = items[0]?.part.ordinal;
  const rendered = items.map(({ part, lists }, at) => {
    const before = items[at - 1]?.part.ordinal;
    const follows = before === undefined || before.value + 1 === part.ordinal?.value;
    const value = attributes({ value: follows ? undefined : part.ordinal?.value.toString() });
    const below = lists.length === 0 ? undefined : markup`\n${renderLists(lists, edition, write)}\n`;
    return markup`<li${value}>${write(part)}${below}</li>`;
  });
  return ordinal === undefined ? element('ul', {}, rendered) : element('ol', numbered(ordinal, edition), rendered);
}

/** Browsers count in Latin digits unless the style sheet knows the others by name. */
function numbered(
  { value, style }: NonNullable<BodyPart['ordinal']>,
  { locale, settings }: Pick<Edition, 'locale' | 'settings'>,
): AttributeValues {
  const digits = digitsOf(locale, settings);
  return {
    start: value === 1 ? undefined : value.toString(),
    type: style === '1' ? undefined : style,
    'data-digits': style === '1' && digits !== 'latn' ? digits : undefined,
  };
}
