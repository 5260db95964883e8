import { printable } from '../model/printable.ts';

/** Text that is safe to print; where there is nothing but spaces in it, they are seen. */
export function withSpacesSeen(text: string): string {
  return printable(text.trim() === '' ? text.replaceAll(' ', '␣').replace(/[\u00a0\u202f]/g, '⍽') : text);
}
