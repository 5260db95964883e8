/** Stand-ins for what would move the cursor, ring, hide or turn round text on a terminal. */
const unprintable = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/**
 * Text that is safe to print: controls, which a hostile file could use to speak to the terminal, become the pictures
 * that Unicode has for them; escapes, bidirectional marks and lone surrogates are named. Tabs become a space.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09) return ' ';
    // The picture of an escape has a byte in UTF-8 that terminals which read bytes take for the beginning of a command.
    if (code < 0x20 && code !== 0x1b) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** What the log of a build takes for a command: `::error::` at the start of a line, `##[error]` anywhere in it. */
const command = /^(\s*):(?=:)|#(?=#\[)/g;

/** A line that is safe to print where it may begin with, or hold, the name of a file or release, which anybody may choose. */
export function harmlessLine(text: string): string {
  const line = printable(text);
  return line.includes('::') || line.includes('##[') ? line.replace(command, disarmed) : line;
}

function disarmed(found: string): string {
  return found.endsWith('#') ? '<0023>' : found.replace(':', '<003A>');
}
