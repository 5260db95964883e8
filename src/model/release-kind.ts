/** What kind of paper a release is, as its page says above the headline. */
export const releaseKinds = ['release', 'advisory', 'statement', 'speech', 'questions', 'fact-sheet'] as const;

export type ReleaseKind = (typeof releaseKinds)[number];
