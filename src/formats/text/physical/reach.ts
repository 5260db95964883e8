/** What a text gives to reach somebody with. */
export interface Reach {
  readonly telephone: boolean;
  readonly email: boolean;
  readonly url: boolean;
  /** The text without them. */
  readonly rest: string;
}

const none: Omit<Reach, 'rest'> = { telephone: false, email: false, url: false };

const email =
  /<?(?:mailto:)?[^\s@<>()|,;:：]{1,64}\s?(?:@|\[at\]|\(at\))\s?[^\s@<>()|,;]{1,190}[.．][^\s@<>()|,;.]{2,24}>?/giu;
const url =
  /(?:https?:\/\/|www\.)[^\s<>]{3,200}|(?<![\p{L}\d@./-])(?:[a-z\d-]{2,40}\.){1,3}(?:org|com|net|int|gov|edu|info|example|[a-z]{2})(?:\/[^\s<>]{0,200})?(?![\p{L}\d.@-]*@|\p{L})/giu;
/** Seven figures or more, in groups, that begin as numbers to call do: `+`, `(0`, `0`, `1-800`, or three figures and a dash. */
const telephone =
  /(?<![\p{L}\p{Nd}.,/$€£¥])(?:\+\s?\p{Nd}|00\s?\p{Nd}|\(\+?\s?\p{Nd}{1,5}\)|0\p{Nd}|1[-.\s]\p{Nd}{3}[-.\s]|\p{Nd}{3}[-.\s]\p{Nd}{3}[-.\s]\p{Nd}{3}|\p{Nd}{3,4}[-–]\p{Nd}{3,4}(?![-–/]\p{Nd}))[\p{Nd}\s().\-–/]{0,40}(?<=\p{Nd}\)?)(?![\p{Nd}%]|\s?%)/gu;

/** Finds telephone numbers, e-mail addresses and addresses on the net in a line. */
export function findReach(text: string): Reach {
  const hasAt = /@|\[at\]|\(at\)/iu.test(text);
  const hasDot = /\w\.\w|:\/\//u.test(text);
  const hasFigures = /\p{Nd}\D?\p{Nd}\D?\D?\p{Nd}/u.test(text);
  if (!hasAt && !hasDot && !hasFigures) return { ...none, rest: text };
  let rest = text;
  const take = (pattern: RegExp, fits: (found: string) => boolean): boolean => {
    let found = false;
    rest = rest.replace(pattern, (match) => {
      if (!fits(match)) return match;
      found = true;
      return ' ';
    });
    return found;
  };
  const hasEmail = hasAt && take(email, () => true);
  const hasUrl = hasDot && take(url, (match) => /[a-z]/iu.test(match));
  const hasTelephone = hasFigures && take(telephone, isTelephone);
  return { telephone: hasTelephone, email: hasEmail, url: hasUrl, rest: rest.trim() };
}

function isTelephone(match: string): boolean {
  const digits = match.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < 7 || digits > 16) return false;
  // Dates and ranges of years: 2031-02-11, 11/02/2031, 11.02.2031, 2030/2031.
  return !/^\s*(?:\p{Nd}{4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2}|\p{Nd}{1,2}[-./]\p{Nd}{1,2}[-./]\p{Nd}{4}|\p{Nd}{4}\s?[-–/]\s?\p{Nd}{4}|\p{Nd}{1,4}\/\p{Nd}{4}\s*$)/u.test(
    match,
  );
}
