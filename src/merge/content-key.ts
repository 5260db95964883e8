import type { Content } from '../model/content.ts';
import { digestOf } from '../model/digest.ts';
import { lookup } from '../model/lookup.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';

/**
 * Makes a string to compare contents by: the text with runs of white space as one space (tools reflow them) and the
 * codes by their original form, whatever ids a tool gave them.
 */
export function contentKey(content: Content, originalData: Readonly<Record<string, string>>): string {
  return collapsed(said(content, originalData));
}

function said(content: Content, originalData: Readonly<Record<string, string>>): string {
  let key = '';
  for (const inline of content) {
    if (inline.kind === 'text') key += inline.text;
    else if (inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec') {
      key += `\u0001${lookup(originalData, inline.dataRef) ?? inline.equiv ?? inline.kind}\u0002`;
    }
  }
  return key;
}

const unevenSpace = /\s\s|[^\S ]/u;

/** Collapses white space. Most text has single spaces only, and this runs for every unit of every locale. */
function collapsed(text: string): string {
  return unevenSpace.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

/** Makes the key of a unit's whole source, however it is cut into segments. */
export function sourceKey({ parts, originalData }: Unit): string {
  let key = '';
  for (const { source } of parts) key += said(source, originalData);
  return collapsed(key).trim();
}

/** Digests what translators were asked to translate. */
export function sourcesDigest(units: readonly Unit[]): string {
  return digestOf(
    (function* () {
      for (const unit of units) yield `${unit.id}\0${sourceKey(unit)}`;
    })(),
  );
}

/** Digests targets and their states. */
export function targetsDigest(units: readonly Unit[]): string {
  return digestOf(
    (function* () {
      for (const unit of units) {
        yield unit.id;
        for (const { target, state } of segmentsOf(unit)) {
          yield target === undefined ? '' : `${state}\u0003${contentKey(target, unit.originalData)}`;
        }
      }
    })(),
  );
}
