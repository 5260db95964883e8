import { TokenizerMode } from 'parse5';
import type { Role } from '../../model/role.ts';

/** Elements without content (HTML, 13.1.2). */
export const voidElements: ReadonlySet<string> = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Phrasing content (HTML, 3.2.5.2.5), obsolete elements of that kind included: they stand within a text. */
const phrasing: ReadonlySet<string> = words(
  'a abbr acronym applet area audio b bdi bdo big blink br button canvas cite code data datalist del dfn em embed font',
  'i iframe img input ins kbd keygen label map mark math meter nobr noscript object output picture progress q rb rbc rp',
  'rt rtc ruby s samp script select slot small source span strike strong style sub sup svg textarea time track tt u var',
  'video wbr link template',
);

/** Tells whether an element stands within a text by its name. Elements that a page defines itself do. */
export function isPhrasing(name: string): boolean {
  return phrasing.has(name) || name.includes('-');
}

/** Elements whose content is no text for readers, or none that can be translated in place: all of it stays as it is. */
export const silentElements: ReadonlySet<string> = words(
  'applet audio canvas datalist iframe listing map math noembed noframes noscript object plaintext pre script select',
  'style svg template textarea video xmp',
);

/** Elements in which the rules of SVG or MathML hold. */
export const foreignElements: ReadonlySet<string> = words('math svg');

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** How the content of elements is read in which a tag is none (HTML, 13.2.6). */
export const contentModes: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/** What blocks are by the element that they stand in. */
export const elementRoles: Readonly<Record<string, Role>> = {
  blockquote: 'quote',
  caption: 'paragraph',
  dd: 'list-item',
  dt: 'list-item',
  figcaption: 'paragraph',
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
};

/** Elements that the beginning of another one of the kind ends, up to one that holds them. */
export const impliedEnds: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = {
  li: { ends: words('li'), within: words('ul ol menu') },
  dd: { ends: words('dd dt'), within: words('dl') },
  dt: { ends: words('dd dt'), within: words('dl') },
  tr: { ends: words('tr'), within: words('table') },
  td: { ends: words('td th'), within: words('tr table') },
  th: { ends: words('td th'), within: words('tr table') },
  tbody: { ends: words('tbody thead tfoot'), within: words('table') },
  thead: { ends: words('tbody thead tfoot'), within: words('table') },
  tfoot: { ends: words('tbody thead tfoot'), within: words('table') },
  body: { ends: words('head'), within: words('html') },
};

/** Elements whose content an end tag of another element, not of tables, does not leave. */
export const barriers: ReadonlySet<string> = words('td th caption');
export const tableParts: ReadonlySet<string> = words('table tbody thead tfoot tr td th caption body html');

export function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
