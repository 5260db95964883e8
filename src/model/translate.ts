/** Gives the wording of a message in one language. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
