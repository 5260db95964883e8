import type { Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import type { Note, Part, SizeRestriction, Unit } from '../../model/unit.ts';
import { extensionAttributesXml, usesIts } from '../common/extension-attributes.ts';
import { inVersion, isMetadata, withMetaGroups } from '../common/extensions.ts';
import { fileIdOf } from '../common/file-id.ts';
import { addTranslatorNotes } from '../common/translator-notes.ts';
import type { TranslationXml, WriteOptions, Xliff2Version } from '../common/write-options.ts';
import { inChunks } from '../common/write-options.ts';
import { escapeAttribute, escapePlainText, escapeText } from '../xml/escape.ts';
import { DRAGOMAN, ITS, METADATA, SIZE_RESTRICTION, XLIFF_20, XLIFF_22 } from '../xml/namespaces.ts';
import { withFormerSources } from './former.ts';
import { withMachineTexts } from './machine.ts';
import { withOffers } from './offers.ts';
import { contentXml } from './write-content.ts';
import { noteXml } from './write-note.ts';

/** Writes a new document of XLIFF 2, in the version that the options name. */
export function writeDocument(translation: Translation, options: WriteOptions): TranslationXml {
  const version = options.version as Xliff2Version;
  const shared = sharedBy(translation.units, options.outgoing === true);
  const head = headXml(translation, version, shared);
  return { head, body: inChunks(bodyPieces(translation.units, options.unitNotes, version, shared)) };
}

function* bodyPieces(
  units: readonly Unit[],
  unitNotes: WriteOptions['unitNotes'],
  version: Xliff2Version,
  shared: Shared,
): Generator<string> {
  for (const unit of units) {
    yield unitXml(unitNotes === undefined ? unit : addTranslatorNotes(unit, unitNotes(unit), 'terms'), version, shared);
  }
  yield ' </file>\n</xliff>\n';
}

type StorageUnit = Exclude<SizeRestriction['unit'], 'codepoints'>;

/** What is said once for all units of a file. */
interface Shared {
  /** A file has one profile for storage sizes: that of its first unit with one. */
  readonly storage: StorageUnit | undefined;
  readonly outgoing: boolean;
  /** The segmentation rules of most units, where rules are written at all. */
  readonly rules: { readonly commonest: string | undefined } | undefined;
}

function sharedBy(units: readonly Unit[], outgoing: boolean): Shared {
  const sized = units.find((unit) => unit.size !== undefined && unit.size.unit !== 'codepoints');
  const counts = new Map<string | undefined, number>();
  for (const { rules } of units) counts.set(rules, (counts.get(rules) ?? 0) + 1);
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  const rules = outgoing ? undefined : { commonest: commonest?.[0] };
  return { storage: sized?.size?.unit as StorageUnit | undefined, outgoing, rules };
}

function headXml(translation: Translation, version: Xliff2Version, shared: Shared): string {
  const { units, notes = [], extensions = [], sourceDigest, targetLocale, exportId } = translation;
  const sized = units.some((unit) => unit.size !== undefined);
  const filtered = version !== '2.0' && units.some((unit) => unit.localeFilter !== undefined);
  const its = filtered || hasItsAttributes(translation);
  let xml = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="${version === '2.2' ? XLIFF_22 : XLIFF_20}"`;
  const own = metaRowsXml({ 'source-digest': sourceDigest, 'segmentation-rules': shared.rules?.commonest });
  if (own !== '') xml += ` xmlns:mda="${METADATA}"`;
  if (exportId !== undefined || units.some((unit) => hasOwnRules(unit, shared))) xml += ` xmlns:dragoman="${DRAGOMAN}"`;
  if (sized) xml += ` xmlns:slr="${SIZE_RESTRICTION}"`;
  if (its) xml += ` xmlns:its="${ITS}" its:version="2.0"`;
  xml += ` version="${version}" srcLang="${escapeAttribute(translation.sourceLocale)}"`;
  if (targetLocale !== undefined) xml += ` trgLang="${escapeAttribute(targetLocale)}"`;
  xml += `>\n${fileTag(translation)}\n`;
  xml += metadataXml(own, extensions, version);
  if (sized) xml += `  <slr:profiles generalProfile="xliff:codepoints"${storageXml(shared.storage)}/>\n`;
  return (
    xml +
    notesXml(
      notes.map((text) => ({ text })),
      '  ',
    )
  );
}

function fileTag({ release, original, exportId, extensionAttributes }: Translation): string {
  let tag = ` <file id="${escapeAttribute(fileIdOf(release))}"`;
  if (original !== undefined) tag += ` original="${escapeAttribute(original)}"`;
  if (exportId !== undefined) tag += ` dragoman:export="${escapeAttribute(exportId)}"`;
  return `${tag}${extensionAttributesXml(extensionAttributes)}>`;
}

function hasItsAttributes({ extensionAttributes, units }: Translation): boolean {
  if (usesIts(extensionAttributes)) return true;
  return units.some(
    (unit) => usesIts(unit.extensionAttributes) || unit.notes.some((note) => usesIts(note.extensionAttributes)),
  );
}

/** Values that Dragoman keeps in a file's metadata. */
function metaRowsXml(values: Readonly<Record<string, string | undefined>>): string {
  let rows = '';
  for (const [type, value] of Object.entries(values)) {
    if (value !== undefined) rows += `    <mda:meta type="${type}">${escapePlainText(value)}</mda:meta>\n`;
  }
  return rows;
}

/** Our own metadata and other elements of a file; both kinds of metadata in one element. */
function metadataXml(rows: string, extensions: readonly string[], version: Xliff2Version): string {
  const group = rows === '' ? '' : `   <mda:metaGroup category="dragoman">\n${rows}   </mda:metaGroup>\n`;
  const metadata = extensions.find(isMetadata);
  let xml = '';
  if (group !== '' && metadata === undefined) xml += `  <mda:metadata>\n${group}  </mda:metadata>\n`;
  for (const element of extensions) {
    const whole = element === metadata && group !== '' ? withMetaGroups([element], [`\n${group}  `])[0]! : element;
    xml += `  ${inVersion(whole, version)}\n`;
  }
  return xml;
}

function storageXml(storage: StorageUnit | undefined): string {
  return storage === undefined ? '' : ` storageProfile="xliff:${storage === 'utf-16' ? 'utf16' : 'utf8'}"`;
}

function hasOwnRules(unit: Unit, { rules }: Shared): boolean {
  return rules !== undefined && unit.rules !== rules.commonest;
}

function unitXml(unit: Unit, version: Xliff2Version, shared: Shared): string {
  let xml = `  <unit id="${escapeAttribute(unit.id)}"`;
  if (unit.name !== undefined) xml += ` name="${escapeAttribute(unit.name)}"`;
  if (unit.role !== undefined) xml += ` type="dragoman:${unit.role}"`;
  if (!unit.translate) xml += ' translate="no"';
  if (!unit.canResegment) xml += ' canResegment="no"';
  if (hasOwnRules(unit, shared)) xml += ` dragoman:rules="${escapeAttribute(unit.rules ?? '')}"`;
  if (unit.size !== undefined) xml += sizeXml(unit, unit.size, shared.storage);
  if (unit.localeFilter !== undefined && version !== '2.0') {
    xml += ` its:localeFilterList="${escapeAttribute(unit.localeFilter.locales.join(', '))}"`;
    xml += ` its:localeFilterType="${unit.localeFilter.type}"`;
  }
  if (unit.parts.some(hasSpaceToKeep)) xml += ' xml:space="preserve"';
  xml += `${extensionAttributesXml(unit.extensionAttributes)}>\n`;
  const extensions = withMachineTexts(unit, withFormerSources(unit, shared.outgoing));
  for (const extension of shared.outgoing ? withOffers(unit, extensions) : extensions)
    xml += `   ${inVersion(extension, version)}\n`;
  xml += notesXml(unit.notes, '   ') + originalDataXml(unit.originalData);
  for (const part of unit.parts) xml += partXml(part);
  return `${xml}  </unit>\n`;
}

/** Throws `xliff-mixed-sizes`: the module allows one profile for storage sizes in a file. */
function sizeXml(unit: Unit, size: SizeRestriction, storage: StorageUnit | undefined): string {
  if (size.unit === 'codepoints') return ` slr:sizeRestriction="${size.maximum}"`;
  if (size.unit !== storage) throw new DragomanError('xliff-mixed-sizes', { unit: unit.id, size: size.unit });
  return ` slr:storageRestriction="${size.maximum}"`;
}

function notesXml(notes: readonly Note[], indent: string): string {
  if (notes.length === 0) return '';
  let xml = `${indent}<notes>\n`;
  for (const note of notes) {
    xml += `${indent} ${noteXml(note)}\n`;
  }
  return `${xml}${indent}</notes>\n`;
}

function originalDataXml(data: Readonly<Record<string, string>>): string {
  let rows = '';
  for (const id in data) rows += `    <data id="${escapeAttribute(id)}">${escapeText(data[id]!)}</data>\n`;
  return rows === '' ? '' : `   <originalData>\n${rows}   </originalData>\n`;
}

function partXml(part: Part): string {
  let xml = `   <${part.kind}`;
  if (part.id !== undefined) xml += ` id="${escapeAttribute(part.id)}"`;
  if (part.kind === 'segment') {
    if (part.canResegment !== undefined) xml += ` canResegment="${part.canResegment ? 'yes' : 'no'}"`;
    // The standard wants a state wherever there is a sub-state.
    if (part.state !== 'initial' || part.subState !== undefined) xml += ` state="${part.state}"`;
    if (part.subState !== undefined) xml += ` subState="${escapeAttribute(part.subState)}"`;
  }
  xml += `>\n    <source>${contentXml(part.source)}</source>\n`;
  if (part.target !== undefined) {
    const order = part.order === undefined ? '' : ` order="${part.order}"`;
    xml += `    <target${order}>${contentXml(part.target)}</target>\n`;
  }
  return `${xml}   </${part.kind}>\n`;
}

function hasSpaceToKeep(part: Part): boolean {
  return edgeSpace(part.source) || (part.target !== undefined && edgeSpace(part.target));
}

/** White space that a tool may drop unless told to preserve it: at an edge, in a run, or other than a plain space. */
function edgeSpace(content: Content): boolean {
  return content.some(
    (inline) => inline.kind === 'text' && /^[ \t\r\n]|[ \t\r\n]$|[ \t\r\n]{2}|[\t\r\n]/.test(inline.text),
  );
}
