/** The header of `terms.csv`. */
export const termColumns = ['source', 'locale', 'target', 'status', 'note'] as const;
