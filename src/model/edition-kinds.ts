/** The ids of all kinds of edition, in the order of their usefulness to a reader. The help shows them without loading a kind. */
export const editionKindIds = ['html', 'text'] as const;

export type EditionKindId = (typeof editionKindIds)[number];
