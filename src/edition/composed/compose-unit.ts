import type { Content, Ph } from '../../model/content.ts';
import type { EditionInline } from '../../model/edition.ts';
import { branchId, hasBranches, headOf, pathOf, type ArgumentHead } from '../../model/message.ts';
import type { NamedValue } from '../../model/release.ts';
import { defined } from '../../model/defined.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { MarkupOf } from './block-markup.ts';
import { placeholderOf, type FormatValue } from './values.ts';

export interface UnitContext {
  /** Units of the release by id, branches among them. */
  readonly source: ReadonlyMap<string, Unit>;
  /** The same of the translation; empty for the source's own edition. */
  readonly translated: ReadonlyMap<string, Unit>;
  readonly values: Readonly<Record<string, NamedValue>>;
  readonly locale: string;
  readonly sourceLocale: string;
  /** What is written between two sentences in this locale. */
  readonly separator: string;
  readonly format: FormatValue;
  /** The markup of the block that a code of its text stands for; undefined for other codes. */
  readonly markup?: MarkupOf;
}

/** What `#` stands for in a branch: the number less the plural's offset. */
interface Counted {
  readonly name: string;
  readonly value: NamedValue;
}

/** Composes the text of a unit in the edition's locale: chooses the branches of plurals and formats values. */
export function composeUnit(id: string, context: UnitContext, counted?: Counted): readonly EditionInline[] {
  const translated = context.translated.get(id);
  const unit = translated ?? context.source.get(id);
  if (unit === undefined) return [];
  const codes = sourceCodes(unit, context.source.get(id));
  const inlinesOf = (content: Content): readonly EditionInline[] =>
    content.flatMap((inline) => {
      if (inline.kind === 'text') return [inline];
      const markup = context.markup?.(inline);
      if (markup !== undefined) return [markup];
      return inline.kind === 'ph' ? valueOf(inline, { id, codes, counted }, context) : [];
    });
  if (translated === undefined) return unit.parts.flatMap((part) => inlinesOf(part.source));
  return orderedTargets(translated)
    .map((content) => withoutOuterSpace(inlinesOf(content)))
    .filter((content) => content.length > 0)
    .flatMap((content, at) => (at === 0 ? content : [{ kind: 'text', text: context.separator } as const, ...content]));
}

/** A placeholder in the text of a unit, and what an edition writes in its place: the placeholder itself where its name has no value. */
export interface WrittenCode {
  /** The same on both sides of a translation. */
  readonly id: string;
  readonly text: string;
  /** Absent of `#` and of a name that has no value. */
  readonly value?: NamedValue;
}

/** Gives what an edition writes for a code of a unit, wherever in the unit it stands; undefined of codes that are no placeholders. */
export function writtenCode(code: Ph, unitId: string, context: UnitContext): WrittenCode | undefined {
  const source = context.source.get(unitId);
  const codes = sourceCodes(context.translated.get(unitId) ?? source, source);
  const id = code.copyOf ?? code.id;
  const icu = codes.get(id)?.original ?? '';
  const isCount = icu === '#';
  if (!isCount && headOf(icu) === undefined) return undefined;
  const counted = isCount ? countedIn(unitId, context) : undefined;
  const text = valueOf(code, { id: unitId, codes, counted }, context).map((inline) => inline.text);
  const value = placeholderOf(icu, context.values)?.value;
  return { id, text: text.join('') || icu, ...defined({ value }) };
}

/** Finds what `#` stands for in a branch, by the plural that the branch is of. */
function countedIn(branch: string, context: UnitContext): Counted | undefined {
  for (const unit of context.source.values()) {
    for (const { original, subFlows } of sourceCodes(unit, unit).values()) {
      const path = pathOf(subFlows);
      if (path === undefined || path !== branch.slice(0, branch.lastIndexOf('.'))) continue;
      const placeholder = placeholderOf(original, context.values);
      if (placeholder !== undefined) return countedBy(placeholder.head, placeholder.value);
    }
  }
  return undefined;
}

/** Targets in the order that the translator gave them (XLIFF 2.1, section 4.7.3.1: positions count all parts). */
function orderedTargets(unit: Unit): readonly Content[] {
  const position = new Map(unit.parts.map((part, at) => [part, at + 1]));
  return segmentsOf(unit)
    .map((segment) => ({ content: segment.target ?? segment.source, at: segment.order ?? position.get(segment) ?? 0 }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ content }) => content);
}

function withoutOuterSpace(content: readonly EditionInline[]): readonly EditionInline[] {
  const trimmed = [...content];
  for (let first = trimmed[0]; first?.kind === 'text'; first = trimmed[0]) {
    const text = first.text.trimStart();
    if (text !== '') {
      trimmed[0] = { kind: 'text', text };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last?.kind === 'text'; last = trimmed.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      trimmed[trimmed.length - 1] = { kind: 'text', text };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}

interface Place {
  /** The unit that holds the code. */
  readonly id: string;
  readonly codes: ReadonlyMap<string, SourceCode>;
  readonly counted: Counted | undefined;
}

function valueOf(code: Ph, place: Place, context: UnitContext): readonly EditionInline[] {
  const own = place.codes.get(code.copyOf ?? code.id);
  const icu = own?.original ?? '';
  if (icu === '#') return place.counted === undefined ? [] : [formattedCount(place.counted, context.format)];
  const placeholder = placeholderOf(icu, context.values);
  if (placeholder === undefined) return icu === '' ? [] : [{ kind: 'text', text: icu }];
  const { head, value } = placeholder;
  if (!hasBranches(head.type)) return [{ kind: 'value', ...context.format(icu, context.values) }];
  const path = pathOf(code.subFlows ?? own?.subFlows);
  // A branch's id is longer than its unit's, so no document can make this run for ever.
  if (path === undefined || !path.startsWith(`${place.id}.`)) return [];
  const branch = chosenBranch(path, head, value, context);
  if (branch === undefined) return [];
  return composeUnit(branch, context, head.type === 'select' ? place.counted : countedBy(head, value));
}

/** What a code in a target may leave to the source's code of the same id. */
interface SourceCode {
  /** ICU source. */
  readonly original: string;
  readonly subFlows?: readonly string[];
}

/** The codes of a unit's sources by id; what a translator's document left out of them is taken from the release. */
function sourceCodes(unit: Unit | undefined, released: Unit | undefined): ReadonlyMap<string, SourceCode> {
  const codes = new Map<string, SourceCode>();
  for (const known of [released, unit]) {
    for (const inline of known?.parts.flatMap((part) => part.source) ?? []) {
      if (inline.kind !== 'ph' || inline.dataRef === undefined) continue;
      const original = known?.originalData[inline.dataRef];
      const subFlows = inline.subFlows ?? codes.get(inline.id)?.subFlows;
      if (original === undefined) continue;
      codes.set(inline.id, { original, ...defined({ subFlows }) });
    }
  }
  return codes;
}

function formattedCount({ name, value }: Counted, format: FormatValue): EditionInline {
  return { kind: 'value', ...format(`{${name}, number}`, { [name]: value }) };
}

function countedBy(head: ArgumentHead, value: NamedValue): Counted {
  if (head.offset === 0 || (value.kind !== 'number' && value.kind !== 'percentage')) return { name: head.name, value };
  return { name: head.name, value: { ...value, number: String(Number(value.number) - head.offset) } };
}

/** The id of the branch that a value chooses, by the rules of the language that the branches are in. */
function chosenBranch(path: string, head: ArgumentHead, value: NamedValue, context: UnitContext): string | undefined {
  const isTranslated = context.translated.has(branchId(path, 'other'));
  const units = isTranslated ? context.translated : context.source;
  const locale = isTranslated ? context.locale : context.sourceLocale;
  return [...keysOf(head, value, locale), 'other'].map((key) => branchId(path, key)).find((id) => units.has(id));
}

function keysOf(head: ArgumentHead, value: NamedValue, locale: string): readonly string[] {
  if (value.kind === 'text') return [value.text];
  if (value.kind === 'date') return [];
  const number = Number(value.number);
  const rules = new Intl.PluralRules(locale, { type: head.type === 'selectordinal' ? 'ordinal' : 'cardinal' });
  return [`=${number}`, rules.select(number - head.offset)];
}
