import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import type { Translation } from '../../src/model/translation.ts';
import { segmentsOf, states, type Part, type Segment, type Unit } from '../../src/model/unit.ts';
import { contentOf, textOf, type Content } from '../../src/model/content.ts';
import { accept } from '../../src/workflow/accept.ts';
import { checkStores } from '../../src/workflow/checking/check-stores.ts';
import { exportTranslations } from '../../src/workflow/export.ts';
import { importTranslations } from '../../src/workflow/import.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { undo } from '../../src/workflow/undo.ts';
import { unpublish } from '../../src/workflow/unpublish.ts';
import { waive } from '../../src/workflow/waive.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { writeTranslation, type XliffVersion } from '../../src/xliff/write.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const operations = Number(process.env['DRAGOMAN_OPERATIONS'] ?? 200);
const seed = Number(process.env['DRAGOMAN_SEED'] ?? 20101104);

/** Random choices that are the same in every run (mulberry32). */
class Random {
  #state: number;

  constructor(start: number) {
    this.#state = start;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

const places = ['harbour', 'school', 'library', 'clinic', 'market', 'bridge', 'garden', 'station'];
const doings = [
  'opens to the public',
  'is closed for repairs',
  'has a new roof',
  'welcomes its guests',
  'needs more hands',
];
const whens = ['this week', 'in the spring', 'after the summer', 'before the holidays', 'on most days'];

/** Words that somebody brought, and those that they took the place of. */
interface Work {
  readonly brought: readonly string[];
  readonly replaced: readonly string[];
}

/** The newsroom, and what a person who watches it would remember. */
class Driver {
  readonly #random = new Random(seed);
  readonly #newsroom: TestNewsroom;
  readonly #context: Context;
  #paragraphs: string[][] = [];
  readonly #removed: string[][] = [];
  readonly #sent: Uint8Array[] = [];
  readonly #returned: string[] = [];
  /** Words that mark what somebody translated and nobody who saw it has replaced. */
  readonly #wanted = new Set<string>();
  readonly #thrownAway = new Set<string>();
  /** What each import that was not taken back brought and replaced, the last behind. */
  readonly #imports: Work[] = [];
  /** What the one who worked on each file wrote, and what stood there before, which that person saw. */
  readonly #work = new Map<string, Work>();
  #written = 0;
  #files = 0;
  /** Every state that the source was in. */
  readonly #history: string[][][] = [];
  #messages: Record<string, string> = {};
  /** Files of catalogues as they went out, and all files as they came back. */
  readonly #sentCatalogues: Uint8Array[] = [];
  readonly #works: Uint8Array[] = [];
  readonly counts = {
    edits: 0,
    exports: 0,
    returns: 0,
    catalogues: 0,
    again: 0,
    refused: 0,
    targets: 0,
    decisions: 0,
    undone: 0,
  };

  private constructor(newsroom: TestNewsroom, context: Context) {
    this.#newsroom = newsroom;
    this.#context = context;
  }

  static async start(): Promise<Driver> {
    const newsroom = smallNewsroom('', ['ms', 'id']);
    const driver = new Driver(newsroom, await openContext(newsroom.folder));
    for (let count = 0; count < 6; count++) driver.#paragraphs.push(driver.#newParagraph());
    driver.#writeSource();
    await driver.#export();
    for (let count = 0; count < 6; count++) driver.#editCatalogue();
    await driver.#exportCatalogue();
    return driver;
  }

  /** Does something, and tells which words are nowhere any more. */
  async step(): Promise<readonly string[]> {
    const choice = this.#random.below(1000);
    if (choice < 200) this.#edit();
    else if (choice < 240) this.#editCatalogue();
    else if (choice < 370) await this.#export();
    else if (choice < 430) await this.#exportCatalogue();
    else if (choice < 720) await this.#return(this.#sent);
    else if (choice < 860) await this.#return(this.#sentCatalogues);
    else if (choice < 930) await this.#returnAgain();
    else if (choice < 950) await this.#takeBack();
    else if (choice < 990) await this.#decide();
    else this.#tidy();
    return this.#lost();
  }

  #newSentence(): string {
    return `The ${this.#random.pick(places)} ${this.#random.pick(doings)} ${this.#random.pick(whens)}.`;
  }

  #newParagraph(): string[] {
    return Array.from({ length: 1 + this.#random.below(3) }, () => this.#newSentence());
  }

  #edit(): void {
    this.counts.edits += 1;
    const all = this.#paragraphs;
    const at = this.#random.below(all.length);
    const one = all[at]!;
    const kind = this.#random.below(8);
    if (kind === 7) this.#paragraphs = this.#random.pick(this.#history).map((sentences) => [...sentences]);
    else if (kind === 0 || all.length < 3) all.splice(at, 0, this.#newParagraph());
    else if (kind === 1) this.#removed.push(...all.splice(at, 1));
    else if (kind === 2 && this.#removed.length > 0) all.splice(at, 0, this.#random.pick(this.#removed));
    else if (kind === 3) all.push(...all.splice(at, 1));
    else if (kind === 4 && one.length > 1) all.splice(at, 1, one.slice(0, 1), one.slice(1));
    else if (kind === 5 && all.length > at + 1) all.splice(at, 2, [...one, ...all[at + 1]!].slice(0, 4));
    else all[at] = one.with(this.#random.below(one.length), this.#newSentence());
    if (this.#paragraphs.length > 12) this.#removed.push(...this.#paragraphs.splice(0, 3));
    this.#writeSource();
  }

  #writeSource(): void {
    this.#history.push(this.#paragraphs.map((sentences) => [...sentences]));
    this.#newsroom.write('source/news.txt', this.#paragraphs.map((sentences) => `${sentences.join(' ')}\n`).join('\n'));
  }

  /** Words a message anew, in an older way or not at all; or somebody writes into the locale's own file. */
  #editCatalogue(): void {
    this.counts.edits += 1;
    const key = this.#random.pick(places);
    const { [key]: former, ...others } = this.#messages;
    const way = this.#random.below(5);
    if (way === 0 && former !== undefined) return this.#writeOwn(key);
    const plain = `${this.#random.pick(doings)} ${this.#random.pick(whens)}`;
    const text = this.#random.chance(20) ? `${plain} {{name}}` : plain;
    this.#messages = way === 1 ? others : { ...others, [key]: text };
    this.#newsroom.write('locales/en/site.json', JSON.stringify(this.#messages, null, 2));
  }

  #writeOwn(key: string): void {
    const path = 'locales/ms/site.json';
    if (!existsSync(join(this.#newsroom.folder, path))) return;
    const own = JSON.parse(this.#newsroom.read(path)) as Record<string, string>;
    const word = `w${this.#written++}q`;
    for (const [former] of (own[key] ?? '').matchAll(/\bw\d+q\b/g)) this.#wanted.delete(former);
    this.#wanted.add(word);
    const name = this.#messages[key]?.includes('{{name}}') === true ? ' {{name}}' : '';
    this.#newsroom.write(path, JSON.stringify({ ...own, [key]: `Tulis ${word}${name}` }, null, 2));
  }

  async #exportCatalogue(): Promise<void> {
    this.counts.exports += 1;
    const xliff = this.#random.pick<XliffVersion>(['2.0', '2.1', '2.2', '1.2']);
    await exportTranslations(this.#context, { what: [join(this.#newsroom.folder, 'locales/en/site.json')], xliff });
    this.#sentCatalogues.push(readFileSync(join(this.#newsroom.folder, 'out/outgoing/ms/site.xlf')));
  }

  /** Publishes, takes down, lets out again, or waives what is found. */
  async #decide(): Promise<void> {
    this.counts.decisions += 1;
    const decision = { by: 'Ana', why: 'Decided so' };
    const context = this.#context;
    const acts = [
      () => publish(context, {}),
      () => publish(context, { releases: ['news'], again: decision, signOff: decision }),
      () => unpublish(context, { release: 'news', ...decision }),
      () => this.#waive(),
      () => accept(context, { release: 'news', to: ['ms'], ...decision }),
    ];
    await this.#random
      .pick(acts)()
      .catch((error: unknown) => {
        if (!(error instanceof DragomanError)) throw error;
      });
  }

  async #waive(): Promise<void> {
    const files = await checkStores(this.#context, [], {});
    const ids = files.flatMap(({ findings }) => findings.flatMap(({ id }) => (id === undefined ? [] : [id])));
    if (ids.length > 0) await waive(this.#context, { finding: this.#random.pick(ids), by: 'Ana', why: 'Meant so' });
  }

  /** Somebody looks through what is kept beside, also the suggestions of a tool, and throws it away. */
  #tidy(): void {
    const before = this.#words('locales/ms');
    for (const name of ['news.gone.xlf', 'site.gone.xlf']) {
      if (existsSync(join(this.#newsroom.folder, 'locales/ms', name))) this.#newsroom.remove(`locales/ms/${name}`);
    }
    const path = 'locales/ms/news.xlf';
    const kept = /\s*<note category="dragoman:former-target">[^<]*<\/note>|\s*<alt-trans\b.*?<\/alt-trans>/gs;
    this.#newsroom.write(
      path,
      this.#newsroom
        .read(path)
        .replace(kept, '')
        .replace(/\s*<notes>\s*<\/notes>/g, ''),
    );
    const left = this.#words('locales/ms');
    for (const word of before) if (!left.has(word)) this.#thrownAway.add(word);
    for (const word of this.#lost()) this.#wanted.delete(word);
  }

  async #export(): Promise<void> {
    this.counts.exports += 1;
    const xliff = this.#random.pick<XliffVersion>(['2.0', '2.1', '2.2', '1.2']);
    await exportTranslations(this.#context, { xliff });
    this.#sent.push(readFileSync(join(this.#newsroom.folder, 'out/outgoing/ms/news.xlf')));
  }

  /** Somebody works on an export, mostly the latest, with a tool that does what tools do. */
  async #return(sent: readonly Uint8Array[]): Promise<void> {
    const goesOn = this.#random.chance(10) && this.#works.length > 0;
    const late = this.#random.chance(40);
    const bytes = goesOn ? this.#random.pick(this.#works) : late ? this.#random.pick(sent) : sent.at(-1)!;
    const written: string[] = [];
    const replaced: string[] = [];
    const [file] = readTranslations(bytes);
    const knowsStates = this.#random.chance(50);
    const units = file!.units.map((unit) => this.#translated(unit, { written, replaced, knowsStates }));
    const version = this.#random.pick<XliffVersion>(['2.0', '2.1', '2.2', '1.2']);
    const back = writeTranslation(this.#tagged(this.#damaged({ ...file!, units })), { version });
    this.#works.push(back);
    const isZip = this.#random.chance(15) && file!.release === 'news';
    const name = `back-${this.#files++}.${isZip ? 'zip' : 'xlf'}`;
    const whole = isZip ? zipSync({ 'ms/news.xlf': back }, { mtime: '2010-11-09' }) : back;
    this.#newsroom.write(name, this.#broken(whole));
    const before = this.#imports.length;
    if (!(await this.#import([name]))) return;
    this.counts.targets += written.length;
    // What a tool dropped with its unit never came back.
    const text = Buffer.from(back).toString();
    const brought = written.filter((word) => text.includes(word));
    this.#work.set(name, { brought, replaced });
    const gone = replaced.filter((word) => this.#wanted.delete(word));
    for (const word of brought) this.#wanted.add(word);
    if (this.#imports.length > before) this.#imports[before] = { brought, replaced: gone };
  }

  /** Tags a file as its tool writes tags, and now and then as one in another language. */
  #tagged(file: Translation): Translation {
    if (this.#random.chance(80)) return file;
    return { ...file, targetLocale: this.#random.pick(['ms-MY', 'MS', 'ms-Latn', 'id', 'fr']) };
  }

  /** Cuts a few files off, and turns a bit of others. */
  #broken(bytes: Uint8Array): Uint8Array {
    if (this.#random.chance(3)) return bytes.slice(0, bytes.length * 0.7);
    if (!this.#random.chance(3) || bytes[0] !== 0x50) return bytes;
    const at = this.#random.below(bytes.length);
    return bytes.with(at, bytes[at]! ^ (1 << this.#random.below(8)));
  }

  async #returnAgain(): Promise<void> {
    if (this.#returned.length === 0) return;
    this.counts.again += 1;
    const names = [this.#random.pick(this.#returned), this.#random.pick(this.#returned)];
    const again = this.#random.chance(50) ? names : names.slice(1);
    const before = this.#imports.length;
    const had = this.#words();
    if (!(await this.#import(again)) || this.#imports.length === before) return;
    // A file whose import was taken back brings its words once more, in place of those that its writer saw.
    const works = again.flatMap((name) => this.#work.get(name) ?? []);
    const seen = new Set(works.flatMap(({ replaced }) => replaced));
    const kept = this.#words();
    const brought = works.flatMap((work) => work.brought).filter((word) => kept.has(word) && !had.has(word));
    const replaced = this.#lost().filter((word) => seen.has(word));
    for (const word of replaced) this.#wanted.delete(word);
    for (const word of brought) this.#wanted.add(word);
    this.#imports[before] = { brought, replaced };
  }

  async #import(names: readonly string[]): Promise<boolean> {
    const before = this.#newsroom.snapshot('locales');
    const prefer = this.#random.pick(['newer', 'newer', 'newer', 'theirs', 'ours'] as const);
    try {
      const { catalogues } = await importTranslations(this.#context, {
        paths: names.map((name) => join(this.#newsroom.folder, name)),
        prefer,
      });
      this.counts.returns += 1;
      this.counts.catalogues += catalogues.length;
      if (catalogues.some(({ refused }) => refused)) return this.#refuse(before, catalogues);
      this.#returned.push(...names);
      if (!isSame(before, this.#newsroom.snapshot('locales'))) this.#imports.push({ brought: [], replaced: [] });
      if (this.#random.chance(5)) await this.#checkAgain(names, before, prefer);
      return true;
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      return this.#refuse(before, error);
    }
  }

  /** Takes an import back and does it again, twice: nothing is left of what was taken back, and twice is once. */
  async #checkAgain(
    names: readonly string[],
    before: Readonly<Record<string, string>>,
    prefer: 'newer' | 'theirs' | 'ours',
  ): Promise<void> {
    const paths = names.map((name) => join(this.#newsroom.folder, name));
    const after = this.#newsroom.snapshot('locales');
    if (isSame(before, after)) return;
    await undo(this.#context);
    if (!isSame(this.#newsroom.snapshot('locales'), before)) throw new Error('An undo left something behind');
    await importTranslations(this.#context, { paths, prefer });
    if (!isSame(this.#newsroom.snapshot('locales'), after)) throw new Error('An import did something else than before');
    if (prefer === 'theirs') return;
    await importTranslations(this.#context, { paths, prefer });
    if (!isSame(this.#newsroom.snapshot('locales'), after)) throw new Error('An import did more the second time');
  }

  /** Takes the last import back, and what came with it. */
  async #takeBack(): Promise<void> {
    try {
      await undo(this.#context);
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      return;
    }
    this.counts.undone += 1;
    const { brought = [], replaced = [] } = this.#imports.pop() ?? {};
    for (const word of brought) this.#wanted.delete(word);
    for (const word of replaced) this.#wanted.add(word);
    // Of what somebody threw away, a late file may have brought another copy.
    for (const word of this.#lost()) if (this.#thrownAway.has(word)) this.#wanted.delete(word);
  }

  #refuse(before: Readonly<Record<string, string>>, cause: unknown): false {
    this.counts.refused += 1;
    if (!isDeepStrictEqual(this.#newsroom.snapshot('locales'), before))
      throw new Error('A refused file changed the newsroom', { cause });
    return false;
  }

  #translated(
    unit: Unit,
    { written, replaced, knowsStates }: { written: string[]; replaced: string[]; knowsStates: boolean },
  ): Unit {
    const parts = unit.parts.map((part): Part => {
      if (part.kind === 'ignorable' || !this.#random.chance(30)) return part;
      const word = `w${this.#written++}q`;
      written.push(word);
      replaced.push(...wordsIn(part));
      const state = knowsStates ? this.#random.pick(states) : part.state;
      const codes = part.source.filter(({ kind }) => kind !== 'text');
      return { ...part, target: [{ kind: 'text', text: `Ayat ${word} ditulis.` }, ...codes], state };
    });
    return { ...unit, parts };
  }

  /** Does to a file what tools and people do to it on its way. */
  #damaged(file: Translation): Translation {
    // Where the release has no text left, there is nothing to damage.
    if (file.units.length === 0) return file;
    const { exportId: _exportId, ...nameless } = file;
    let result: Translation = this.#random.chance(30) ? nameless : file;
    const edit = (percent: number, change: (units: readonly Unit[]) => readonly Unit[]): void => {
      if (this.#random.chance(percent)) result = { ...result, units: change(result.units) };
    };
    edit(15, (units) => units.map((unit, at) => ({ ...unit, id: `${at + 1}` })));
    edit(15, (units) => units.filter(() => !this.#random.chance(30)));
    edit(10, (units) => [...units, this.#random.pick(units.length === 0 ? file.units : units)]);
    edit(10, (units) => [...units, { ...file.units[0]!, id: `strange${this.#files}`, parts: [this.#strange()] }]);
    edit(20, (units) => units.map((unit) => eachOpen(unit, (segment) => ({ ...segment, target: [] }))));
    edit(20, (units) => units.map((unit) => eachOpen(unit, (segment) => ({ ...segment, target: segment.source }))));
    edit(15, (units) => units.map(joined));
    edit(15, (units) => units.map(split));
    edit(10, (units) => units.toReversed());
    edit(20, (units) => units.map((unit) => ({ ...unit, parts: unit.parts.map(withoutState) })));
    return result;
  }

  #strange(): Segment {
    return {
      kind: 'segment',
      id: 's1',
      source: [{ kind: 'text', text: `Nobody wrote this ${this.#files}.` }],
      target: [{ kind: 'text', text: 'Tiada siapa.' }],
      state: 'initial',
    };
  }

  #lost(): readonly string[] {
    const kept = this.#words();
    return [...this.#wanted].filter((word) => !kept.has(word));
  }

  /** The words that stand anywhere in the newsroom's work. */
  #words(folder = 'locales'): ReadonlySet<string> {
    const root = join(this.#newsroom.folder, folder);
    const found = new Set<string>();
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:xlf|json)$/.test(name)) continue;
      for (const [word] of readFileSync(join(root, name), 'utf8').matchAll(/\bw\d+q\b/g)) found.add(word);
    }
    return found;
  }
}

/** Compares files but for the journal, to which lines are only added. */
function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const stores = (files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
    Object.entries(files).filter(([path]) => !path.endsWith('journal.jsonl'));
  return isDeepStrictEqual(stores(one), stores(other));
}

function wordsIn({ target = [] }: Segment): readonly string[] {
  return [...textOf(target).matchAll(/\bw\d+q\b/g)].map(([word]) => word);
}

/** Changes the segments that nobody has translated. */
function eachOpen(unit: Unit, change: (segment: Segment) => Segment): Unit {
  return {
    ...unit,
    parts: unit.parts.map((part) => (part.kind === 'segment' && part.target === undefined ? change(part) : part)),
  };
}

function withoutState(part: Part): Part {
  return part.kind === 'segment' ? { ...part, state: 'initial' } : part;
}

/** Joins a unit to one segment, as tools without segments do, where all of it has a target. */
function joined(unit: Unit): Unit {
  const segments = segmentsOf(unit);
  const [first] = segments;
  if (first === undefined || segments.some(({ target }) => target === undefined)) return unit;
  const source = unit.parts.flatMap((part) => part.source);
  const target = segments.flatMap((segment, at) => [
    ...(at === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
    ...(segment.target ?? []),
  ]);
  return { ...unit, parts: [{ ...first, source, target }] };
}

/** Cuts each segment with a target in two, between words, as a translator may in most tools. */
function split(unit: Unit): Unit {
  const parts = unit.parts.flatMap((part): readonly Part[] => {
    if (part.kind !== 'segment' || part.target === undefined) return [part];
    const [source, target] = [part.source, part.target].map(halves);
    if (source === undefined || target === undefined) return [part];
    return [0, 1].map((at) => ({ ...part, id: `${part.id}-${at}`, source: source[at]!, target: target[at]! }));
  });
  return { ...unit, parts };
}

/** Cuts a text behind its second word; undefined where there are codes, or fewer words. */
function halves(content: Content): readonly Content[] | undefined {
  const [only, ...others] = content;
  if (only?.kind !== 'text' || others.length > 0) return undefined;
  const [, before, behind] = /^(\S+ \S+ )(\S.*)$/s.exec(only.text) ?? [];
  return before === undefined || behind === undefined ? undefined : [contentOf(before), contentOf(behind)];
}

it(
  `keeps every target that somebody wrote through ${operations} edits, exports and returns`,
  { timeout: operations * 2000 },
  async () => {
    const driver = await Driver.start();
    for (let at = 1; at <= operations; at++) {
      const lost = await driver.step().catch((cause: unknown) => {
        throw new Error(`Operation ${at} with the seed ${seed} failed`, { cause });
      });
      expect(lost, `after ${at} operations with the seed ${seed}`).toEqual([]);
    }
    expect(driver.counts.targets).toBeGreaterThan(operations / 3);
    expect(driver.counts.catalogues).toBeGreaterThan(operations / 30);
  },
);
