import { termFinder, type TermFinder } from '../../memory/find-terms.ts';
import { termsFor } from '../../memory/term-base.ts';
import type { ReleaseSubject, SegmentPair, UnitSubject } from '../../check/contract/subject.ts';
import { isVisible } from '../../check/contract/subject.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import { memoize } from '../../model/memoize.ts';
import type { Block } from '../../model/release.ts';
import type { Term } from '../../model/term.ts';
import type { FactCell, Saying } from './facts-sheet.ts';
import type { OpenRow } from './fact-rows.ts';
import { foundForm, nearestForm } from './found-form.ts';

/** The rows of the people that a release names: who speaks in it, and whom it says to ask. */
export function nameRows(blocks: readonly Block[], subjects: ReadonlyMap<string, UnitSubject>): readonly OpenRow[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, at) => {
    const [unit] = block.units;
    const subject = unit && subjects.get(unit.id);
    if (unit === undefined || subject === undefined) return [];
    const kind = block.field === 'name' ? 'contact' : 'speaker';
    const name =
      kind === 'contact'
        ? subject.pairs
            .map(({ source }) => source)
            .join(' ')
            .trim()
        : block.speaker;
    if (name === undefined || seen.has(`${kind} ${name}`)) return [];
    seen.add(`${kind} ${name}`);
    const row: OpenRow = {
      group: 'people',
      kind,
      unit: unit.id,
      role: block.role,
      source: sayingIn(sourcesOf(subject), name) ?? wordsAlone(sourcesOf(subject), name),
      cells: {},
      place: [at, 0, 0],
    };
    return [row];
  });
}

/** Enters how a locale has the names: as the source has them, or as the term base says; else a person should look. */
export function enterNames(rows: readonly OpenRow[], subject: ReleaseSubject, findings: readonly Finding[]): void {
  const units = new Map(subject.units.map((unit) => [unit.unit.id, unit]));
  for (const row of rows) {
    const unit = units.get(row.unit);
    if (row.source !== undefined && unit !== undefined) {
      const cell = nameCell(row.source.text, row.kind === 'contact', unit);
      const of = { name: row.source.text, unit: row.unit };
      row.cells[subject.targetLocale] =
        cell.state === 'untranslated' ? cell : withFinding(cell, of, { unit, findings });
    }
  }
}

/** Adds to a name what the checks find in it: not as the term base has it, or spelled in another way. */
function withFinding(
  cell: FactCell,
  { name, unit: id }: { readonly name: string; readonly unit: string },
  { unit, findings }: { readonly unit: UnitSubject; readonly findings: readonly Finding[] },
): FactCell {
  const told = findings.find((finding) => tellsOf(finding, name, id));
  if (told !== undefined) return wrong(cell, told);
  const doubt = findings.find((finding) => doubtsOf(finding, name, id));
  return doubt === undefined ? cell : doubtful(cell, { name, unit }, doubt);
}

/** Tells whether a finding is about a part of a name that is not there, or is spelled otherwise; not of whom a person is of. */
function doubtsOf({ check, unit, evidence }: Finding, name: string, ofUnit: string): boolean {
  const { name: expected } = evidence;
  if (check !== 'names' || unit !== ofUnit || typeof expected !== 'string') return false;
  return ` ${caseless(personIn(name)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `.includes(` ${caseless(expected)} `);
}

/** A name that a check doubts: the form that is there, the words of it that agree among it, and what tells of it. */
function doubtful(
  { said }: FactCell,
  { name, unit }: { readonly name: string; readonly unit: UnitSubject },
  { id, check, severity, segment, target, waived }: Finding,
): FactCell {
  const here = targetsOf(unit.pairs).find((each) => each.segment === segment);
  return {
    state: 'unconfirmed',
    said: target === undefined || here === undefined ? said : [foundForm(here, target, name)],
    severity,
    finding: id,
    check,
    ...defined({ waived: waived && { by: waived.by, why: waived.why, when: waived.when } }),
  };
}

/** Tells whether a finding is about the words that the term base has for a name. */
function tellsOf({ check, unit, evidence }: Finding, name: string, ofUnit: string): boolean {
  const { term } = evidence;
  if (check !== 'terms' || unit !== ofUnit || typeof term !== 'string') return false;
  return caseless(name).includes(caseless(term)) || caseless(term).includes(caseless(name));
}

/** A name that is not as the term base has it: what should stand there, and what tells of it. */
function wrong({ said }: FactCell, { id, check, severity, evidence, fix, waived }: Finding): FactCell {
  const { expected } = evidence;
  return {
    state: 'different',
    said,
    severity,
    finding: id,
    check,
    ...defined({
      fix: fix ?? (typeof expected === 'string' ? expected : undefined),
      waived: waived && { by: waived.by, why: waived.why, when: waived.when },
    }),
  };
}

function nameCell(name: string, isWhole: boolean, { pairs, release, targetLocale }: UnitSubject): FactCell {
  const here = pairs.filter(({ source }) => isWhole || source.includes(lastWord(name)));
  const texts = targetsOf(here.length > 0 ? here : pairs);
  if (texts.length === 0) return { state: 'untranslated', said: [] };
  const all = targetsOf(pairs);
  for (const known of knownForms(name, release.terms, { source: release.sourceLocale, target: targetLocale })) {
    const said = sayingIn(all, known);
    if (said !== undefined) return { state: 'same', said: [said] };
  }
  const near = isWhole ? undefined : nearestForm(all, personIn(name));
  if (near !== undefined) return { state: 'unconfirmed', said: [near] };
  const said = texts.map(({ segment, sentence }) =>
    isWhole
      ? { text: sentence, segment, sentence, start: 0, end: sentence.length }
      : { text: '', segment, sentence, start: 0, end: 0 },
  );
  return { state: 'unconfirmed', said };
}

type Sentence = Pick<Saying, 'segment' | 'sentence'>;

function targetsOf(pairs: readonly SegmentPair[]): readonly Sentence[] {
  return pairs.flatMap(({ segment, target }) => (isVisible(target) ? [{ segment: segment.id, sentence: target }] : []));
}

function sourcesOf({ pairs }: UnitSubject): readonly Sentence[] {
  return pairs.map(({ segment, source }) => ({ segment: segment.id, sentence: source }));
}

/** Lists how a name may stand in a translation, the surest first: as the term base has it, and as it is. */
function knownForms(
  name: string,
  terms: readonly Term[],
  locales: { readonly source: string; readonly target: string },
): readonly string[] {
  const person = personIn(name);
  const found = finderFor(terms)(
    locales.source,
    locales.target,
  )(person).toSorted((one, other) => other.end - one.end)[0];
  const entered = (found?.entry.terms ?? []).filter(({ status }) => status !== 'forbidden');
  const forms = entered.flatMap(({ source, target, status }) => (status === 'do-not-translate' ? [source] : [target]));
  return [...forms.filter((form) => form !== ''), name, ...ownWords(person)];
}

/** Who it is, without what that person is: `Siti Aminah` of `Siti Aminah, the mayor`. */
export const personIn = (name: string): string => name.split(/[,،、，]/u)[0] ?? name;

/** The longest rows of capitalized words in a name, up to the surname: `Xi Jinping` of `Vice President Xi Jinping`. */
function ownWords(person: string): readonly string[] {
  const words = person.split(/\s+/u).filter((word) => word !== '');
  if (words.length < 2) return [];
  const rows: string[] = [];
  for (let length = words.length; length >= 2; length -= 1) {
    for (let first = words.length - length; first >= 0; first -= 1) {
      const row = words.slice(first, first + length);
      if (row.every(isCapitalized) && !isCapitalized(words[first + length] ?? '')) rows.push(row.join(' '));
    }
  }
  return rows;
}

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

const finders = new WeakMap<readonly Term[], (source: string, target: string) => TermFinder>();

/** One term base serves many releases. */
function finderFor(terms: readonly Term[]): (source: string, target: string) => TermFinder {
  let known = finders.get(terms);
  if (known === undefined) {
    const make = memoize((key: string) => {
      const [source = '', target = ''] = key.split(' ');
      return termFinder(termsFor(target, terms), source);
    });
    known = (source, target) => make(`${source} ${target}`);
    finders.set(terms, known);
  }
  return known;
}

const caseless = (text: string): string => text.normalize('NFKC').toLowerCase();
const lastWord = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? name;

/** Finds words in the first sentence that has them, whatever their case. */
function sayingIn(sentences: readonly Sentence[], words: string): Saying | undefined {
  for (const { segment, sentence } of sentences) {
    const start = caseless(sentence).indexOf(caseless(words));
    const text = sentence.slice(start, start + words.length);
    if (start >= 0 && caseless(text) === caseless(words))
      return { text, segment, sentence, start, end: start + words.length };
  }
  return undefined;
}

/** A name that the text puts in other words, beside the sentence that it belongs to. */
function wordsAlone([first]: readonly Sentence[], text: string): Saying {
  return { text, segment: first?.segment ?? '', sentence: first?.sentence ?? text, start: 0, end: 0 };
}
