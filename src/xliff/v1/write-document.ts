import type { Content } from '../../model/content.ts';
import type { Translation } from '../../model/translation.ts';
import type { Part, Segment, State, Unit } from '../../model/unit.ts';
import { segmentsOf } from '../../model/unit.ts';
import { escapeAttribute } from '../xml/escape.ts';
import type { Guidance } from '../common/translator-notes.ts';
import { withGuidance } from '../common/translator-notes.ts';
import { XLIFF_12 } from '../xml/namespaces.ts';
import { content12Xml } from './write-content.ts';
import { note12Xml } from '../common/write-note.ts';

/** A form of XLIFF 1.2 that suits a translator's tool. */
export type Xliff12Profile = 'plain' | 'omegat3';

export interface Write12Options {
  /**
   * `plain` has segments in `seg-source` and `target`, for tools that keep them. `omegat3` has none, and each target that
   * is not there yet is a copy of its source: OmegaT 3.6 reads only targets and cuts sentences itself.
   */
  readonly profile?: Xliff12Profile;
  /**
   * What translators are told of each unit: notes, and `mrk` on what is not to be translated. Tools show each `mrk` as a
   * tag, so terms stand in the notes alone; OmegaT would look for sentences with these tags in its memories, and finds none.
   */
  readonly guide?: (unit: Unit) => Guidance;
}

const CHUNK = 1 << 16;

/**
 * A new document of XLIFF 1.2 that is valid by its strict schema, chunk by chunk. What 1.2 has no place for is left out:
 * states of single segments, sub-states, locale filters, permissions of codes but `canCopy`, foreign elements.
 */
export function* writeXliff12Chunks(translation: Translation, options: Write12Options = {}): Generator<string> {
  const { release, sourceLocale, targetLocale, original, notes = [] } = translation;
  let chunk = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="${XLIFF_12}" version="1.2">\n`;
  chunk += ` <file original="${escapeAttribute(original ?? release)}" source-language="${escapeAttribute(sourceLocale)}"`;
  if (targetLocale !== undefined) chunk += ` target-language="${escapeAttribute(targetLocale)}"`;
  chunk += ` datatype="plaintext" product-name="${escapeAttribute(release)}" tool-id="dragoman">\n  <header>\n`;
  for (const text of notes) chunk += `   ${note12Xml({ text })}\n`;
  chunk += '   <tool tool-id="dragoman" tool-name="Dragoman"/>\n  </header>\n  <body>\n';
  const { profile = 'plain', guide } = options;
  const form = profile === 'plain' ? 'protected' : 'none';
  for (const unit of translation.units) {
    chunk += unitXml(guide === undefined ? unit : withGuidance(unit, guide(unit), form), profile);
    if (chunk.length > CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}  </body>\n </file>\n</xliff>\n`;
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
  const inside = (content: Content): string => content12Xml(content, unit);
  xml += `    <source>${unit.parts.map((part) => inside(part.source)).join('')}</source>\n`;
  xml += profile === 'plain' ? segmentedXml(unit, segments, inside) : copiedXml(unit, inside);
  for (const note of unit.notes) xml += `    ${note12Xml(note)}\n`;
  return `${xml}   </trans-unit>\n`;
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

const STATES: Readonly<Record<State, string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

/** A target of 1.2 has one state: the lowest of its segments'. */
function stateOf(segments: readonly Segment[]): string {
  const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
  const lowest = Math.min(...segments.map(({ target, state }) => (target === undefined ? 0 : order.indexOf(state))));
  return STATES[order[lowest] ?? 'initial'];
}
