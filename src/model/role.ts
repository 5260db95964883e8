/** What a block is in its release. */
export type Role =
  | 'headline'
  | 'deck'
  | 'dateline'
  | 'paragraph'
  | 'subhead'
  | 'quote'
  | 'list-item'
  | 'table-cell'
  | 'contact'
  | 'boilerplate'
  | 'link'
  | 'navigation'
  | 'string';

export const roles: readonly Role[] = [
  'headline',
  'deck',
  'dateline',
  'paragraph',
  'subhead',
  'quote',
  'list-item',
  'table-cell',
  'contact',
  'boilerplate',
  'link',
  'navigation',
  'string',
];

/** What one line of a contact says. */
export type ContactField = 'heading' | 'name' | 'title' | 'organisation' | 'telephone' | 'email' | 'address';

export const contactFields: readonly ContactField[] = [
  'heading',
  'name',
  'title',
  'organisation',
  'telephone',
  'email',
  'address',
];

/** Below this confidence a person should look at a block. */
export const doubtful = 0.8;
