import { requestLexicon } from './request-lexicon.ts';
import { embargoLexicon } from './embargo-phrases.ts';
import type { FoundPhrase } from './phrase-finder.ts';

/**
 * Whether a line without a moment says only where a text may not be released: `NOT FOR RELEASE IN THE UNITED STATES OR ANY
 * OTHER JURISDICTION …`, which stock exchanges ask for and which holds nothing back. A line that says `before` or `only
 * after` too waits for something.
 */
export function restrictsPlacesOnly(line: string, { language, start, end }: FoundPhrase): boolean {
  const said = line.slice(start, end);
  // `Nie do publikacji`: the phrase forbids with a word that elsewhere means until. Its last word may be `before`.
  const last = said.lastIndexOf(' ') + 1;
  const rest = embargoLexicon().withoutMarkets(`${line.slice(0, start)} ${line.slice(start + last)}`);
  if (rest === undefined) return false;
  const { before, only, after } = requestLexicon().patternsFor(` ${rest} `, language);
  const waits = before.test(` ${rest} `) || (only.test(` ${rest} `) && after.test(` ${rest} `));
  return !waits;
}

/** So much of a line is looked at for what it ends in. */
const ending = 12;

/** Whether what stands before a phrase ends in a word for before or until. */
export function endsInBefore(text: string, language: string): boolean {
  const tail = text.trimEnd().slice(-ending);
  const { before } = requestLexicon().patternsFor(tail, language);
  const found = before.exec(tail);
  if (found === null) return false;
  // The pattern finds the first of several.
  return (
    found.index + found[0].length === tail.length || endsInBefore(tail.slice(found.index + found[0].length), language)
  );
}
