import type { CatalogueKind } from './contract/catalogue-kind.ts';
import { i18nextKind } from './i18next/i18next-kind.ts';
import { poKind } from './po/po-kind.ts';

/** The extensions that a catalogue may have, with the dot. */
export const catalogueExtensions: readonly string[] = ['.json', '.po', '.pot'];

/** Tells the kind of a catalogue by its name. */
export function kindOf(name: string): CatalogueKind {
  return /\.pot?$/.test(name) ? poKind : i18nextKind;
}
