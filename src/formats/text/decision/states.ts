import type { Role } from '../../../model/role.ts';

/**
 * What a piece may be in its release. A role has a state for each part of the release that it occurs in, since what
 * stands where tells much: `top` is above the headline, `head` between it and the text, `foot` below all.
 */
export const states = [
  'top',
  'topDate',
  'topContact',
  'headline',
  'headlineOn',
  'deck',
  'deckOn',
  'headDate',
  'headNav',
  'paragraph',
  'subhead',
  'item',
  'cell',
  'bodyNav',
  'bodyDate',
  'link',
  'contactHead',
  'contact',
  'aboutHead',
  'about',
  'foot',
] as const;

export type State = (typeof states)[number];

export const roleOfState: Readonly<Record<State, Role>> = {
  top: 'navigation',
  topDate: 'dateline',
  topContact: 'contact',
  headline: 'headline',
  headlineOn: 'headline',
  deck: 'deck',
  deckOn: 'deck',
  headDate: 'dateline',
  headNav: 'navigation',
  paragraph: 'paragraph',
  subhead: 'subhead',
  item: 'list-item',
  cell: 'table-cell',
  bodyNav: 'navigation',
  bodyDate: 'dateline',
  link: 'link',
  contactHead: 'contact',
  contact: 'contact',
  aboutHead: 'boilerplate',
  about: 'boilerplate',
  foot: 'navigation',
};
