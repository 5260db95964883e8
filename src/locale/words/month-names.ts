import { vocabulary } from './vocabulary.ts';

/**
 * Names and abbreviations of the Gregorian months in a locale's language, January first: CLDR's and those of
 * `words/`. Abbreviations are also given without their full stop.
 */
export function monthNames(locale: string): readonly (readonly string[])[] {
  const { data, reviewed } = vocabulary(locale);
  const layers = [data.dates?.months, ...reviewed.map(({ months, shared }) => (shared === true ? undefined : months))];
  return Array.from({ length: 12 }, (_, month) => {
    const names = layers.flatMap((months) => months?.[month]?.split('|') ?? []).filter((name) => /^\D+$/.test(name));
    return [...new Set(names.flatMap((name) => [name, name.replace(/(?<=^[^.]+)\.$/, '')]))];
  });
}

/** What the years of a locale's own calendar are ahead of the Gregorian ones: 543 in Thailand, 0 elsewhere. */
export function yearsAhead(locale: string): number {
  const [offset = 0] =
    vocabulary(locale).reviewed.find(({ yearOffsets }) => yearOffsets !== undefined)?.yearOffsets ?? [];
  return Math.max(0, -offset);
}
