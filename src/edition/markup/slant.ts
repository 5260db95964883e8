import { fontSlot } from '../../locale/orthography/font-slots.ts';

/** In these slots text is not slanted; it is emphasized by dots, or in bold. */
const unslanted: ReadonlySet<string> = new Set(['eastAsia', 'complex']);

/** Gives what stands for emphasis where a format has no dots. */
export function slantIn(locale: string): 'strong' | 'em' {
  return unslanted.has(fontSlot(locale)) ? 'strong' : 'em';
}
