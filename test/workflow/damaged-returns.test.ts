import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceChanged } from '../../src/merge/carry-over.ts';
import type { Content } from '../../src/model/content.ts';
import { segmentsOf, type Part, type Unit } from '../../src/model/unit.ts';
import { exportTranslations } from '../../src/workflow/export.ts';
import type { ImportedFile } from '../../src/workflow/import.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { importReturns } from '../../src/workflow/returns/import-returns.ts';
import type { MendKind } from '../../src/workflow/returns/mend-return.ts';
import { setbackKinds } from '../../src/workflow/returns/told.ts';
import type { StagedWrites } from '../../src/workspace/commits/atomic-write.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { writeTranslation, type XliffVersion } from '../../src/xliff/write.ts';
import { folderAt, type TestNewsroom } from '../newsroom.ts';
import { releaseSource, translations, type Words } from './damaged-words.ts';

/** What a tool, or who used it, does to a file; what import says of that, where it is to say anything. */
interface Damage {
  readonly name: string;
  readonly of: (units: readonly Unit[], words: Words) => readonly Unit[];
  readonly told?: readonly MendKind[];
  /** Sentences whose translations are not what was meant, and can't be. */
  readonly changed?: readonly number[];
  /** Sentences whose translations did not come back. */
  readonly gone?: readonly number[];
  /** Sentences that may be of another text: what came back for them waits to be confirmed. */
  readonly drafts?: readonly number[];
}

type Text = Extract<Content[number], { kind: 'text' }>;

/** Changes what a translator wrote. */
function targets(change: (target: Content, source: Content) => Content): Damage['of'] {
  return (units) =>
    units.map((unit) => ({
      ...unit,
      parts: unit.parts.map((part) =>
        part.kind === 'segment' && part.target !== undefined
          ? { ...part, target: change(part.target, part.source) }
          : part,
      ),
    }));
}

function sources(change: (source: Content) => Content): Damage['of'] {
  return (units) =>
    units.map((unit) => ({ ...unit, parts: unit.parts.map((part) => ({ ...part, source: change(part.source) })) }));
}

const texts =
  (change: (text: string) => string) =>
  (content: Content): Content =>
    content.map((inline) => (inline.kind === 'text' ? { ...inline, text: change(inline.text) } : inline));

/** Writes codes as text, as a translator types them or a tool shows them. */
const typed = (form: (equiv: string, number: string) => string): Damage['of'] =>
  targets((target) =>
    joined(
      target.map((inline) =>
        inline.kind === 'ph' ? { kind: 'text', text: form(inline.equiv ?? inline.disp ?? '', inline.id) } : inline,
      ),
    ),
  );

function joined(content: Content): Content {
  const result: Content[number][] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text } satisfies Text;
    else result.push(inline);
  }
  return result;
}

function moved(change: (targets: readonly (Content | undefined)[]) => readonly (Content | undefined)[]): Damage['of'] {
  return (units) => {
    const all = change(units.flatMap((unit) => segmentsOf(unit).map(({ target }) => target)));
    let at = 0;
    return units.map((unit) => ({
      ...unit,
      parts: unit.parts.map((part): Part => {
        if (part.kind !== 'segment') return part;
        const { target: _target, ...rest } = part;
        const target = all[at++];
        return target === undefined ? rest : { ...rest, target };
      }),
    }));
  };
}

const renamed =
  (name: (unit: Unit, at: number, all: readonly Unit[]) => string): Damage['of'] =>
  (units) =>
    units.map((unit, at) => ({ ...unit, id: name(unit, at, units) }));
const both =
  (one: Damage['of'], other: Damage['of']): Damage['of'] =>
  (units, words) =>
    other(one(units, words), words);
const swap = <Item>(items: readonly Item[], one: number, other: number): readonly Item[] =>
  items.with(one, items[other]!).with(other, items[one]!);
const foreign = renamed((_, at) => `f9-${(at + 1) * 7}x`);

const damages: readonly Damage[] = [
  { name: 'untouched', of: (units) => units },
  { name: 'ids renumbered', of: renamed((_, at) => `${at + 1}`) },
  { name: 'ids of the tool', of: foreign },
  { name: 'ids of other units', of: renamed((_, at, all) => all[(at + 1) % all.length]!.id), told: ['placed'] },
  {
    name: 'ids of other units, two swapped',
    of: renamed(({ id }, at, all) => (at === 2 ? all[3]!.id : at === 3 ? all[2]!.id : id)),
    told: ['placed'],
  },
  { name: 'units in reverse', of: (units) => units.toReversed() },
  {
    name: 'foreign ids, sources with other spaces',
    of: both(foreign, sources(texts((text) => text.replaceAll(' ', '  ')))),
  },
  {
    name: 'foreign ids, sources with other quotes',
    of: both(foreign, sources(texts((text) => text.replace(/[“”]/g, '"').replace('–', '-')))),
    told: ['placed', 'source'],
  },
  {
    name: 'foreign ids, sources edited',
    of: both(
      foreign,
      sources(
        texts((text) =>
          text
            .replace('carries', 'carry')
            .replace('shipyard', 'ship yard')
            .replace('raise', 'rise')
            .replace('second', 'Second')
            .replace('opens in', 'opened in')
            .replace('GEORGETOWN,', 'Georgetown,'),
        ),
      ),
    ),
    told: ['placed', 'source'],
  },
  {
    name: 'foreign ids, a source reworded',
    of: both(foreign, sources(texts((text) => text.replace('proud', 'very proud')))),
    told: ['placed'],
    drafts: [6],
  },
  {
    name: 'sources edited',
    of: sources(
      texts((text) =>
        text
          .replace('carries', 'carry')
          .replace('shipyard', 'ship yard')
          .replace('raise', 'rise')
          .replace('opens in', 'opened in'),
      ),
    ),
    told: ['source'],
  },
  {
    name: 'sources with plain quotes',
    of: sources(texts((text) => text.replace(/[“”]/g, '"').replace('–', '-'))),
    told: ['source'],
  },
  { name: 'sources doubly escaped', of: sources(texts((text) => text.replace('&', '&amp;'))), told: ['source'] },
  { name: 'sources emptied', of: sources(() => []), told: ['source'] },
  {
    name: 'sources overwritten by targets',
    of: (units) =>
      units.map((unit) => ({
        ...unit,
        parts: unit.parts.map((part) =>
          part.kind === 'segment' && part.target !== undefined ? { ...part, source: part.target } : part,
        ),
      })),
    told: ['source'],
  },
  {
    name: 'codes of sources lost',
    of: sources((source) => joined(source.filter(({ kind }) => kind === 'text'))),
    told: ['source'],
  },
  {
    name: 'codes renumbered',
    of: (units) =>
      units.map((unit) => ({
        ...unit,
        parts: unit.parts.map((part) => ({
          ...part,
          source: part.source.map(renumber),
          ...(part.kind === 'segment' && part.target !== undefined && { target: part.target.map(renumber) }),
        })),
      })),
  },
  {
    name: 'codes of targets lost',
    of: targets((target, source) =>
      source.some(({ kind }) => kind === 'ph') ? [{ kind: 'text', text: 'Tiada.' }] : target,
    ),
    told: ['lost'],
    changed: [3, 11],
  },
  { name: 'codes renumbered in targets', of: targets((target) => target.map(renumber)) },
  { name: 'codes typed as text', of: typed((equiv) => equiv), told: ['codes'] },
  {
    name: 'codes typed with spaces',
    of: typed((equiv) => equiv.replace('{', '{ ').replace('}', ' }')),
    told: ['codes'],
  },
  { name: 'codes as OmegaT shows them', of: typed((_, number) => `<x${number}/>`), told: ['codes'] },
  { name: 'codes as memoQ shows them', of: typed((_, number) => `{${number}}`), told: ['codes'] },
  { name: 'codes as markup', of: typed((_, number) => `<ph id="${number}"/>`), told: ['codes'] },
  { name: 'codes in an editor’s brackets', of: typed((equiv) => `⟦${equiv}⟧`), told: ['codes'] },
  {
    name: 'an editor’s brackets around codes',
    of: targets((target) =>
      joined(
        target.flatMap((inline): Content =>
          inline.kind === 'ph' ? [{ kind: 'text', text: '⟦' }, inline, { kind: 'text', text: '⟧' }] : [inline],
        ),
      ),
    ),
    told: ['codes'],
  },
  { name: 'targets doubly escaped', of: targets(texts((text) => text.replaceAll('&', '&amp;'))), told: ['escapes'] },
  {
    name: 'targets doubly escaped, quotes too',
    of: targets(texts((text) => text.replaceAll('&', '&#38;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'))),
    told: ['escapes'],
  },
  {
    name: 'spaces around codes gone',
    of: targets((target) =>
      joined(
        target.map((inline, at, all) =>
          inline.kind === 'text'
            ? { ...inline, text: trimAt(inline.text, all[at - 1]?.kind === 'ph', all[at + 1]?.kind === 'ph') }
            : inline,
        ),
      ),
    ),
    told: ['spaces'],
  },
  {
    name: 'targets shifted by one',
    of: moved((all) => [undefined, ...all.slice(0, -1)]),
    told: ['shifted'],
    gone: [11],
  },
  {
    name: 'targets shifted back by one',
    of: moved((all) => [...all.slice(1), undefined]),
    told: ['shifted'],
    gone: [0],
  },
  { name: 'two targets swapped', of: moved((all) => swap(all, 2, 5)), told: ['shifted'] },
  { name: 'one with figures and one without swapped', of: moved((all) => swap(all, 5, 8)), told: ['shifted'] },
  { name: 'two neighbours swapped', of: moved((all) => swap(all, 3, 4)), told: ['shifted'] },
  { name: 'segments joined', of: (units) => units.map(oneSegment) },
];

function renumber(inline: Content[number]): Content[number] {
  return inline.kind === 'ph' ? { ...inline, id: `${Number(inline.id) + 40}` } : inline;
}

function trimAt(text: string, start: boolean, end: boolean): string {
  const left = start ? text.trimStart() : text;
  return end ? left.trimEnd() : left;
}

function oneSegment(unit: Unit): Unit {
  const [first] = segmentsOf(unit);
  const source = joined(unit.parts.flatMap((part) => part.source));
  const target = joined(
    segmentsOf(unit).flatMap((segment, at) => [
      ...(at === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
      ...(segment.target ?? []),
    ]),
  );
  return { ...unit, parts: [{ ...first!, source, target }] };
}

/** Writes a translation with its code, as the words have it. */
function written(text: string, source: Content): Content {
  const code = source.find(({ kind }) => kind === 'ph');
  const [before = '', after] = text.split('⟨⟩');
  if (after === undefined || code === undefined) return [{ kind: 'text', text }];
  return [{ kind: 'text', text: before }, code, { kind: 'text', text: after }];
}

function shown(target: Content): string {
  return target.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'ph' ? '⟨⟩' : '')).join('');
}

interface Outcome {
  readonly wrong: readonly string[];
  readonly file: ImportedFile;
}

/** A newsroom whose release went out in one version of XLIFF, to all locales. */
interface Sent {
  readonly newsroom: TestNewsroom;
  readonly context: Context;
  readonly version: XliffVersion;
}

const versions: readonly XliffVersion[] = ['1.2', '2.1'];
const folders: string[] = [];
let sent: readonly Sent[] = [];

beforeAll(async () => {
  sent = await Promise.all(versions.map(send));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function send(version: XliffVersion): Promise<Sent> {
  const newsroom = folderAt(mkdtempSync(join(tmpdir(), 'dragoman-')));
  folders.push(newsroom.folder);
  newsroom.write(
    'dragoman.config.json',
    JSON.stringify({ sourceLocale: 'en', targetLocales: Object.keys(translations) }),
  );
  newsroom.write('source/news.txt', releaseSource);
  newsroom.write('source/news.meta.yaml', 'values:\n  cost: 4.5\n  sum: 2000000\n');
  const context = await openContext(newsroom.folder, { now: new Date('2010-11-09T08:30:00Z') });
  await exportTranslations(context, { xliff: version });
  return { newsroom, context, version };
}

interface Outcome {
  readonly wrong: readonly string[];
  readonly file: ImportedFile;
}

/** Translates a file, damages it and imports it, without a trace in the newsroom. */
async function returnDamaged(
  { of, drafts = [], gone = [], changed = [] }: Damage,
  locale: string,
  from: Sent,
): Promise<Outcome> {
  const { newsroom, context, version } = from;
  const [exported] = readTranslations(Buffer.from(newsroom.read(`out/outgoing/${locale}/news.xlf`)));
  const words = translations[locale]!;
  let next = 0;
  const units = exported!.units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) =>
      part.kind === 'segment' ? { ...part, target: written(words[next++]!, part.source) } : part,
    ),
  }));
  newsroom.write('back.xlf', writeTranslation({ ...exported!, units: of(units, words) }, { version }));
  const staged = new Map<string, string>();
  const paths = [join(newsroom.folder, 'back.xlf')];
  const { files } = await importReturns(context, { paths, prefer: 'newer' }, keptIn(staged));
  const [store] = readTranslations(Buffer.from(staged.get(context.newsroom.layout.store(locale, 'news'))!));
  const found = store!.units.flatMap((unit) =>
    segmentsOf(unit).map(({ target, subState }) => (target === undefined ? '' : `${subState ?? ''}${shown(target)}`)),
  );
  const wrong = words.flatMap((text, at) =>
    changed.includes(at)
      ? []
      : found[at] === (gone.includes(at) ? '' : `${drafts.includes(at) ? sourceChanged : ''}${text}`)
        ? []
        : [`${text} ≠ ${found[at]}`],
  );
  return { wrong, file: files[0]! };
}

function keptIn(staged: Map<string, string>): StagedWrites {
  return {
    put: (path, content) =>
      void staged.set(
        path,
        typeof content === 'string' || content instanceof Uint8Array ? content.toString() : [...content].join(''),
      ),
    putAll: () => undefined,
    remove: () => undefined,
    whole: (work) => work(),
  };
}

describe.each(damages.map((damage, at) => ({ ...damage, at })))('$name', (damage) => {
  // Each damage in both versions, each version in all locales.
  it.each(Object.keys(translations).map((locale, at) => ({ locale, from: (damage.at + at) % versions.length })))(
    'is placed, mended and said in $locale',
    async ({ locale, from }) => {
      const { wrong, file } = await returnDamaged(damage, locale, sent[from]!);
      expect(wrong).toEqual([]);
      // There are no spaces around codes in Japanese, which could be gone.
      const told = (damage.told ?? []).filter((kind) => kind !== 'spaces' || locale !== 'ja');
      const kinds = new Set(file.told.map(({ kind }) => kind));
      for (const kind of ['changed', ...setbackKinds] as const) kinds.delete(kind);
      expect([...kinds]).toEqual(told);
    },
  );
});
