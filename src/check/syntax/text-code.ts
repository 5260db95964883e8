/** The check that compares a kind of syntax in text. */
export type CodeFamily = 'placeholders' | 'icu-syntax' | 'i18next' | 'printf' | 'html-tags' | 'entities';

/** A piece of syntax that stands in the text itself, such as `{name}`, `%1$s`, `<b>` or `&amp;`. */
export interface TextCode {
  readonly family: CodeFamily;
  readonly text: string;
  /** UTF-16 code units in the code-stripped text. */
  readonly start: number;
  readonly end: number;
  /** The same for one thing on both sides, however it is spaced. */
  readonly key: string;
  /** What a program calls the value; absent where a place in the sequence tells. */
  readonly name?: string;
  /** It may as well be prose: it answers for its like on the other side, and is no fault by itself. */
  readonly weak?: true;
}

/** Tries to read what begins at an offset; undefined where it is prose. Looks at a bounded stretch of text. */
export type CodeReader = (text: string, start: number) => TextCode | undefined;

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
