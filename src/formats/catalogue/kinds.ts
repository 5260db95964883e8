import { branchedKind } from './branches/branched-kind.ts';
import type { CatalogueKind } from './contract/catalogue-kind.ts';
import { i18nextKind } from './i18next/i18next-kind.ts';
import { icuSyntax } from './icu/icu-syntax.ts';
import { visitStrings } from './json/parse-json.ts';
import { isDefault, stringsOf } from './json/strings.ts';
import { mf2Syntax } from './mf2/mf2-syntax.ts';
import { poKind } from './po/po-kind.ts';

const icuKind = branchedKind(icuSyntax);
const mf2Kind = branchedKind(mf2Syntax);

/** The kinds that are in JSON. */
export const jsonKinds: readonly CatalogueKind[] = [i18nextKind, icuKind, mf2Kind];

/** What shows that messages are in a syntax, in the order in which it is looked for. */
const SIGNS: readonly (readonly [CatalogueKind, RegExp])[] = [
  [mf2Kind, /^\s*\.(?:input|local|match)\b/],
  [i18nextKind, /\{\{|\$t\(/],
  [mf2Kind, /\{\s*\$[\p{L}_]/u],
  [icuKind, /\{\s*[\w.]+\s*,\s*(?:plural|select|selectordinal)\s*,/],
  // Behind ICU, where a branch may begin so: `one {#st}`.
  [mf2Kind, /\{\s*[#/][\p{L}_]/u],
];

/**
 * Tells the kind of a catalogue by its name, by what the newsroom says of it, or by its messages: those that show none
 * are plain strings, which i18next reads.
 *
 * @throws DragomanError where a JSON catalogue is none.
 */
export function kindOf(name: string, text: string, stated: 'i18next' | 'icu' | 'mf2' | undefined): CatalogueKind {
  if (/\.pot?$/.test(name)) return poKind;
  if (stated !== undefined) return { i18next: i18nextKind, icu: icuKind, mf2: mf2Kind }[stated];
  const shown = new Set<RegExp>();
  let isExtracted = false;
  const look = (value: string): void => {
    for (const [, sign] of SIGNS) if (!shown.has(sign) && sign.test(value)) shown.add(sign);
  };
  visitStrings(text, ({ value }, path) => {
    isExtracted ||= isDefault(path);
    if (!isExtracted) look(value);
  });
  if (isExtracted) {
    shown.clear();
    for (const { value } of stringsOf(text)) look(value);
  }
  const [kind] = SIGNS.find(([, sign]) => shown.has(sign)) ?? [];
  return kind ?? (isExtracted ? icuKind : i18nextKind);
}
