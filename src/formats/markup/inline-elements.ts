import type { MarkupElement } from '../../model/release.ts';

/** What inline elements of HTML are in an edition, by their names; links are told apart by their addresses. */
export const inlineElements: Readonly<Record<string, MarkupElement>> = {
  abbr: 'abbr',
  acronym: 'abbr',
  b: 'strong',
  br: 'br',
  cite: 'cite',
  code: 'code',
  del: 'del',
  dfn: 'em',
  em: 'em',
  i: 'em',
  ins: 'ins',
  kbd: 'kbd',
  mark: 'mark',
  q: 'q',
  s: 'del',
  samp: 'code',
  small: 'small',
  strike: 'del',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
  u: 'u',
  var: 'em',
};
