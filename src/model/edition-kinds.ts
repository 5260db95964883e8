/** The ids of all kinds of edition, in the order of their usefulness to a reader. The help shows them without loading a kind. */
export const editionKindIds = ['html', 'text', 'docx', 'pdf', 'markdown', 'ninjs', 'wire'] as const;

export type EditionKindId = (typeof editionKindIds)[number];

/** The source's own file in another language: made only where it is asked for, and from then on kept in step. */
export const sourceKindId = 'source';
