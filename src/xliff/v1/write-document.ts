import { shownText, type Content } from '../../model/content.ts';
import type { Translation } from '../../model/translation.ts';
import type { Part, Segment, State, Unit } from '../../model/unit.ts';
import { segmentsOf } from '../../model/unit.ts';
import { originOfOffer } from '../common/matches.ts';
import { addTranslatorNotes } from '../common/translator-notes.ts';
import type { TranslationXml, WriteOptions, Xliff12Profile } from '../common/write-options.ts';
import { inChunks } from '../common/write-options.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';
import { XLIFF_12 } from '../xml/namespaces.ts';
import { TARGET_STATES } from './states.ts';
import { contentXml } from './write-content.ts';
import { noteXml } from './write-note.ts';

/** Writes a new document of XLIFF 1.2 that is valid by its strict schema. */
export function writeDocument(translation: Translation, options: WriteOptions): TranslationXml {
  return { head: headXml(translation), body: inChunks(bodyPieces(translation.units, options)) };
}

function headXml({ release, sourceLocale, targetLocale, original, exportId, notes = [] }: Translation): string {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="${XLIFF_12}" version="1.2">\n`;
  xml += ` <file original="${escapeAttribute(original ?? release)}" source-language="${escapeAttribute(sourceLocale)}"`;
  if (targetLocale !== undefined) xml += ` target-language="${escapeAttribute(targetLocale)}"`;
  xml += ` datatype="plaintext" product-name="${escapeAttribute(release)}"`;
  if (exportId !== undefined) xml += ` build-num="${escapeAttribute(exportId)}"`;
  xml += ' tool-id="dragoman">\n  <header>\n';
  for (const text of notes) xml += `   ${noteXml({ text })}\n`;
  return `${xml}   <tool tool-id="dragoman" tool-name="Dragoman"/>\n  </header>\n  <body>\n`;
}

function* bodyPieces(units: readonly Unit[], { profile = 'plain', unitNotes }: WriteOptions): Generator<string> {
  const marks = profile === 'plain' ? 'protected' : 'none';
  for (const unit of units) {
    yield unitXml(unitNotes === undefined ? unit : addTranslatorNotes(unit, unitNotes(unit), marks), profile);
  }
  yield '  </body>\n </file>\n</xliff>\n';
}

function unitXml(unit: Unit, profile: Xliff12Profile): string {
  const segments = segmentsOf(unit);
  const complete = segments.every((segment) => segment.target !== undefined);
  let xml = `   <trans-unit id="${escapeAttribute(unit.id)}"`;
  if (unit.name !== undefined) xml += ` resname="${escapeAttribute(unit.name)}"`;
  if (unit.role !== undefined) xml += ` restype="x-dragoman-${unit.role}"`;
  if (!unit.translate) xml += ' translate="no"';
  if (complete && segments.every((segment) => segment.state === 'final')) xml += ' approved="yes"';
  if (unit.size !== undefined && unit.size.unit !== 'utf-16') {
    xml += ` maxwidth="${unit.size.maximum}" size-unit="${unit.size.unit === 'utf-8' ? 'byte' : 'char'}"`;
  }
  xml += ' xml:space="preserve">\n';
  const inside = (content: Content): string => contentXml(content, unit);
  xml += `    <source>${unit.parts.map((part) => inside(part.source)).join('')}</source>\n`;
  xml += profile === 'plain' ? segmentedXml(unit, segments, inside) : copiedXml(unit, inside);
  for (const note of unit.notes) xml += `    ${noteXml(note)}\n`;
  for (const segment of segments) xml += formerXml(segment, profile) + offersXml(segment, profile);
  return `${xml}   </trans-unit>\n`;
}

/** What a draft translates: the version before (XLIFF 1.2, `alt-trans`), of the segment where segments are marked. */
function formerXml({ id, former, target }: Segment, profile: Xliff12Profile): string {
  if (former === undefined || target === undefined) return '';
  const mid = profile === 'plain' ? ` mid="${escapeAttribute(id)}"` : '';
  return (
    `    <alt-trans${mid} match-quality="${former.likeness}" alttranstype="previous-version">` +
    `<source>${escapePlainText(former.source)}</source><target>${escapePlainText(former.target ?? shownText(target))}</target></alt-trans>\n`
  );
}

/** What the newsroom's memory offers (XLIFF 1.2, `alt-trans`). */
function offersXml({ id, offers = [] }: Segment, profile: Xliff12Profile): string {
  const mid = profile === 'plain' ? ` mid="${escapeAttribute(id)}"` : '';
  let xml = '';
  for (const offer of offers) {
    const { similarity, source, target } = offer;
    xml +=
      `    <alt-trans${mid} match-quality="${similarity}" origin="${escapeAttribute(originOfOffer(offer))}">` +
      `<source>${escapePlainText(source)}</source><target>${escapePlainText(target)}</target></alt-trans>\n`;
  }
  return xml;
}

type Inside = (content: Content) => string;

function segmentedXml(unit: Unit, segments: readonly Segment[], inside: Inside): string {
  const mrk = (part: Part, content: Content): string =>
    part.kind === 'ignorable'
      ? inside(content)
      : `<mrk mtype="seg" mid="${escapeAttribute(part.id)}">${inside(content)}</mrk>`;
  let xml = `    <seg-source>${unit.parts.map((part) => mrk(part, part.source)).join('')}</seg-source>\n`;
  if (segments.some((segment) => segment.target !== undefined)) {
    const targets = inTargetOrder(unit.parts).map((part) => mrk(part, targetOf(part)));
    xml += `    <target state="${stateOf(segments)}">${targets.join('')}</target>\n`;
  }
  return xml;
}

function copiedXml(unit: Unit, inside: Inside): string {
  const contents = inTargetOrder(unit.parts).map((part) => inside(part.target ?? part.source));
  return `    <target>${contents.join('')}</target>\n`;
}

/** White space between segments is translated as itself where nobody said otherwise. */
function targetOf(part: Part): Content {
  return part.target ?? (part.kind === 'ignorable' ? part.source : []);
}

function inTargetOrder(parts: readonly Part[]): readonly Part[] {
  return parts
    .map((part, index) => ({ part, order: part.order ?? index + 1 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

/** A target of 1.2 has one state: the lowest of its segments'. */
function stateOf(segments: readonly Segment[]): string {
  const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
  const lowest = Math.min(...segments.map(({ target, state }) => (target === undefined ? 0 : order.indexOf(state))));
  return TARGET_STATES[order[lowest] ?? 'initial'];
}
