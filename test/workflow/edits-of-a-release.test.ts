import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { sourcesOf } from '../../src/workflow/newsroom/sources.ts';
import { readStore } from '../../src/workflow/newsroom/stores.ts';
import { loadRelease } from '../../src/workflow/release/load-release.ts';
import { storedTranslation } from '../../src/workflow/release/stored-translation.ts';
import { folderAt, type TestNewsroom } from '../newsroom.ts';

const release = '2010-11-06-beijing-declaration';
const locales = ['zh-Hans', 'ms', 'ar', 'th'] as const;

type Edit = (text: string) => string;

const replace =
  (...pairs: readonly (readonly [from: string, to: string])[]): Edit =>
  (text) =>
    pairs.reduce((edited, [from, to]) => {
      if (!edited.includes(from)) throw new Error(`“${from}” is not in the release`);
      return edited.replace(from, () => to);
    }, text);

/** Edits the paragraphs of the text; `find` tells one by how it begins. */
const paragraphs =
  (change: (all: string[], find: (start: string) => number) => readonly string[]): Edit =>
  (text) => {
    const all = text.split('\n\n');
    const find = (start: string): number => {
      const at = all.findIndex((each) => each.trim().startsWith(start));
      if (at === -1) throw new Error(`No paragraph begins with “${start}”`);
      return at;
    };
    return change(all, find).join('\n\n');
  };

const swap = (all: readonly string[], one: number, other: number): string[] =>
  all.with(one, all[other]!).with(other, all[one]!);

const move = (all: readonly string[], from: number, to: number): string[] =>
  all.toSpliced(from, 1).toSpliced(to, 0, all[from]!);

const both =
  (one: Edit, other: Edit): Edit =>
  (text) =>
    other(one(text));

/** What becomes of ids and of sentences, the same in every language: `drafts` wait to be confirmed, `open` have nothing. */
interface Outcome {
  readonly inserted?: number;
  readonly gone?: number;
  readonly drafts?: number;
  /** Of the drafts, those with the new values in them. */
  readonly updated?: number;
  readonly open?: number;
}

const edits: readonly (readonly [name: string, edit: Edit, outcome: Outcome])[] = [
  ['nothing', (text) => text, {}],
  ['a typo', replace(['cooperation on issues', 'coperation on issues']), { drafts: 1 }],
  ['a comma', replace(['economic and social development', 'economic, and social development']), { drafts: 1 }],
  ['another spelling', replace(['being prioritised', 'being prioritized']), { drafts: 1 }],
  ['other quotes', replace(['‘Beijing', '“Beijing'], ['Region’ came', 'Region” came']), { drafts: 1 }],
  ['a number', replace(['1.2 billion', '1.3 billion']), { drafts: 1, updated: 1 }],
  ['a small number', replace(['28 countries', '29 countries']), { drafts: 1, updated: 1 }],
  ['a number in words', replace(['three key areas', 'four key areas']), { drafts: 1 }],
  ['a date', replace(['4-6 November', '4-7 November']), { drafts: 1 }],
  ['the date of the release', replace(['6 November 2010 –', '7 November 2010 –']), { drafts: 1, updated: 1 }],
  ['a place', replace(['BEIJING, 6', 'SHANGHAI, 6']), { drafts: 1 }],
  ['a name', replace(['Mr. Hans Olsen', 'Mr. Jens Olsen']), { drafts: 1 }],
  ['an organisation', replace(['All China Women’s Federation', 'China Youth League']), { drafts: 1 }],
  ['a title', replace(['Deputy Minister', 'Minister']), { drafts: 1 }],
  ['a negation', replace(['will enable', 'will not enable']), { drafts: 1 }],
  ['a modal verb', replace(['governments will look', 'governments may look']), { drafts: 1 }],
  ['a tense', replace(['countries agreed that', 'countries agree that']), { drafts: 1 }],
  ['a word more', replace(['practical measures', 'more practical measures']), { drafts: 1 }],
  [
    'a word less',
    replace(['systems is an area where there is considerable scope', 'systems is an area where there is scope']),
    { drafts: 1 },
  ],
  ['the headline, by a word', replace(['commit to increase', 'agree to increase']), { drafts: 1 }],
  [
    'the headline, anew',
    replace([
      'Asia-Pacific governments commit to increase cooperation for child rights',
      'Ministers sign a pledge on children',
    ]),
    { inserted: 1, gone: 1, open: 1 },
  ],
  ['a deck', replace(['Governments unanimously adopt', 'Governments jointly adopt']), { drafts: 1 }],
  ['a subhead, by a letter', replace(['Understanding disparities', 'Understanding disparites']), { drafts: 1 }],
  [
    'a subhead, anew',
    replace(['South-south cooperation\n', 'Learning from each other\n']),
    { inserted: 1, gone: 1, open: 1 },
  ],
  [
    'a sentence more',
    replace(['children in the region.', 'children in the region. Ministers will meet again in 2012.']),
    { open: 1 },
  ],
  [
    'a sentence less',
    replace([
      ' This will enable governments’ to better set policies and target spending to ensure that communities most in need are being prioritised in national development plans.',
      '',
    ]),
    {},
  ],
  [
    'two sentences of a paragraph swapped',
    replace(
      [
        'With over half the world’s population living in the region, increased cooperation to improve children’s lives is essential. ',
        '',
      ],
      [
        'improve children’s rights.\n\nThe High',
        'improve children’s rights. With over half the world’s population living in the region, increased cooperation to improve children’s lives is essential.\n\nThe High',
      ],
    ),
    {},
  ],
  [
    'two sentences joined',
    replace(['held in Beijing. The Declaration', 'held in Beijing, and the Declaration']),
    { drafts: 1 },
  ],
  [
    'a sentence cut in two',
    replace(
      ['development plans.', 'development plans.'],
      ['protection services, which focuses', 'protection services. It focuses'],
    ),
    { drafts: 1, open: 1 },
  ],
  [
    'a paragraph inserted',
    paragraphs((all, find) =>
      all.toSpliced(
        find('The commitments focus'),
        0,
        'A fund of 40 million dollars will pay for clinics on remote islands.',
      ),
    ),
    { inserted: 1, open: 1 },
  ],
  ['a paragraph deleted', paragraphs((all, find) => all.toSpliced(find('Among other'), 1)), { gone: 1 }],
  ['a paragraph moved up', paragraphs((all, find) => move(all, find('This meeting'), find('The unanimous'))), {}],
  ['a paragraph moved down', paragraphs((all, find) => move(all, find('The commitments'), find('With over'))), {}],
  [
    'a paragraph moved and edited',
    both(
      paragraphs((all, find) => move(all, find('This meeting'), find('The unanimous'))),
      replace(['beginning of more', 'start of more']),
    ),
    { drafts: 1 },
  ],
  ['two neighbours swapped', paragraphs((all, find) => swap(all, find('Among other'), find('Additionally'))), {}],
  [
    'two neighbours swapped and one edited',
    both(
      paragraphs((all, find) => swap(all, find('Among other'), find('Additionally'))),
      replace(['central theme', 'main theme']),
    ),
    { drafts: 1 },
  ],
  ['two far ones swapped', paragraphs((all, find) => swap(all, find('The commitments'), find('With over'))), {}],
  [
    'a subhead and its neighbour swapped, with a typo',
    both(
      paragraphs((all, find) => swap(all, find('South-south cooperation'), find('This meeting'))),
      replace(['South-south cooperation\n', 'South-south coperation\n']),
    ),
    { drafts: 1 },
  ],
  [
    'a paragraph split',
    replace(['held in Beijing. The Declaration', 'held in Beijing.\n\nThe Declaration']),
    { inserted: 1 },
  ],
  [
    'a paragraph split and edited',
    replace(['held in Beijing. The Declaration lays', 'held in Beijing.\n\nThe Declaration now lays']),
    { inserted: 1, drafts: 1 },
  ],
  ['two paragraphs joined', replace(['children’s rights.\n\nWith over', 'children’s rights. With over']), { gone: 1 }],
  [
    'two paragraphs joined and edited',
    replace(['children’s rights.\n\nWith over half', 'children’s rights. With nearly half']),
    { gone: 1, drafts: 1 },
  ],
  [
    'a sentence moved to another paragraph',
    replace(
      [
        ' The Declaration lays out a number of commitments countries will work towards to advance the rights of the nearly 1.2 billion children in the region.',
        '',
      ],
      [
        'children’s rights.\n\nWith',
        'children’s rights. The Declaration lays out a number of commitments countries will work towards to advance the rights of the nearly 1.2 billion children in the region.\n\nWith',
      ],
    ),
    {},
  ],
  [
    'a list in another order',
    replace([
      'Disaster risk reduction; child protection and welfare systems;',
      'Child protection and welfare systems; disaster risk reduction;',
    ]),
    { drafts: 1 },
  ],
  [
    'links in another order',
    paragraphs((all, find) => swap(all, find('Progress for Children'), find('Resources: MDGs'))),
    {},
  ],
  ['a link deleted', paragraphs((all, find) => all.toSpliced(find('Newsline'), 1)), { gone: 1 }],
  [
    'a paragraph written anew',
    replace([
      'This meeting represents the beginning of more intensive efforts to strengthen and deepen south-south cooperation among countries of the Asia Pacific region to advance children’s rights.',
      'Delegates left with a list of pilot projects, among them a shared register of vaccines.',
    ]),
    { inserted: 1, gone: 1, open: 1 },
  ],
  ['a year', replace(['Calendar 2016\n', 'Calendar 2017\n']), {}],
  ['a space more', replace(['committed themselves to improving', 'committed themselves  to improving']), {}],
  [
    'all paragraphs in reverse',
    paragraphs((all, find) => {
      const [from, to] = [find('Among other'), find('The High Level')];
      return [...all.slice(0, from), ...all.slice(from, to).toReversed(), ...all.slice(to)];
    }),
    {},
  ],
];

let newsroom: TestNewsroom;
let context: Context;
let source = '';

beforeAll(async () => {
  newsroom = folderAt(mkdtempSync(join(tmpdir(), 'dragoman-')));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  for (const path of ['dragoman.config.json', 'source', 'locales']) {
    cpSync(join(root, path), join(newsroom.folder, path), { recursive: true });
  }
  context = await openContext(newsroom.folder, { now: new Date('2010-11-09T08:30:00Z') });
  source = newsroom.read(`source/${release}.txt`);
});

afterAll(() => rmSync(newsroom.folder, { recursive: true, force: true }));

const targetsOf = (units: readonly Unit[]): readonly string[] =>
  units.flatMap((unit) =>
    segmentsOf(unit).flatMap(({ target = [] }) => (textOf(target) === '' ? [] : [textOf(target)])),
  );

function outcomes(
  edit: Edit,
): readonly { readonly locale: string; readonly outcome: Outcome; readonly lost: readonly string[] }[] {
  newsroom.write(`source/${release}.txt`, edit(source));
  const file = sourcesOf(context).find(({ id }) => id === release)!;
  const loaded = loadRelease(context, file);
  const before = new Set((loaded.ledger?.units ?? []).map(({ id }) => id));
  const now = loaded.blocks.map(({ block }) => block.id);
  const inserted = now.filter((id) => !before.has(id)).length;
  const gone = [...before].filter((id) => !now.includes(id)).length;
  return locales.map((locale) => {
    const { translation, gone: away } = storedTranslation(context, loaded, locale);
    const segments = translation.units.flatMap(segmentsOf);
    const outcome = {
      inserted,
      gone,
      drafts: segments.filter(({ former }) => former !== undefined).length,
      updated: segments.filter(({ former }) => former?.target !== undefined).length,
      open: segments.filter(({ target }) => target === undefined).length,
    };
    const kept = new Set([
      ...targetsOf([...translation.units, ...away]),
      ...[...translation.units, ...away].flatMap(({ notes }) => notes.map(({ text }) => text)),
      ...segments.flatMap(({ former }) => former?.target ?? []),
    ]);
    const lost = targetsOf(readStore(context, locale, release)?.units ?? []).filter((target) => !kept.has(target));
    return { locale, outcome: Object.fromEntries(Object.entries(outcome).filter(([, count]) => count > 0)), lost };
  });
}

describe('ids, targets and states of a release after', () => {
  it.each(edits)('%s', (_, edit, outcome) => {
    const all = outcomes(edit);
    expect(all).toEqual(locales.map((locale) => ({ locale, outcome, lost: [] })));
  });
});
