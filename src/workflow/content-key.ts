import { createHash } from 'node:crypto';
import type { Content } from '../model/content.ts';
import { segmentsOf, type Part, type Unit } from '../model/unit.ts';

/**
 * What a content says, as a string to compare: its text with runs of white space as one space (tools reflow them) and its
 * codes by their original form, whatever ids a tool gave them.
 */
export function contentKey(content: Content, originalData: Readonly<Record<string, string>>): string {
  let key = '';
  for (const inline of content) {
    if (inline.kind === 'text') key += inline.text;
    else if (inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec') {
      const original = inline.dataRef === undefined ? undefined : originalData[inline.dataRef];
      key += `\u0001${original ?? inline.equiv ?? inline.kind}\u0002`;
    }
  }
  return key.replace(/\s+/gu, ' ');
}

/** The same for a unit's whole source, however it is cut into segments. */
export function sourceKey(unit: Unit): string {
  return partsKey(unit.parts, unit.originalData);
}

function partsKey(parts: readonly Part[], originalData: Readonly<Record<string, string>>): string {
  return contentKey(
    parts.flatMap((part) => part.source),
    originalData,
  ).trim();
}

/** Digest of what translators were asked to translate. */
export function sourcesDigest(units: readonly Unit[]): string {
  return digestOf(units.flatMap((unit) => [unit.id, sourceKey(unit)]));
}

/** Digest of targets and their states. */
export function targetsDigest(units: readonly Unit[]): string {
  return digestOf(
    units.flatMap((unit) => [
      unit.id,
      ...segmentsOf(unit).map(({ target, state }) =>
        target === undefined ? '' : `${state}\u0003${contentKey(target, unit.originalData)}`,
      ),
    ]),
  );
}

export function digestOf(values: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(value).update('\0');
  return hash.digest('hex').slice(0, 32);
}
