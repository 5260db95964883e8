/** The text with the decimal digits of all scripts as `0`–`9`; offsets stay as they are. */
export function asciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) =>
    digit.length > 1 ? digit : String(digitValue(digit.charCodeAt(0))),
  );
}

/** A block of digits begins at its zero, which no property names: it is where the run of digits begins. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}
