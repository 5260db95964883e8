import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/edition/composed/compose.ts';
import type { FormatValue } from '../../src/edition/composed/values.ts';
import { valueFormatter } from '../../src/edition/composed/values.ts';
import type { Content } from '../../src/model/content.ts';
import { contentOf } from '../../src/model/content.ts';
import type { Edition, LocaleSettings } from '../../src/model/edition.ts';
import type { Block, NamedValue, Release } from '../../src/model/release.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Part, Segment, Unit } from '../../src/model/unit.ts';

const values: Readonly<Record<string, NamedValue>> = {
  n: { kind: 'number', number: '3' },
  host: { kind: 'text', text: 'port' },
  day: { kind: 'date', iso: '2015-03-09' },
};

const segment = (id: string, source: Content | string, more: Partial<Segment> = {}): Segment => ({
  kind: 'segment',
  id,
  source: typeof source === 'string' ? contentOf(source) : source,
  state: 'initial',
  ...more,
});
const gap = (text: string): Part => ({ kind: 'ignorable', source: contentOf(text) });
const to = (text: string): { target: Content } => ({ target: contentOf(text) });
const unit = (id: string, parts: readonly Part[], originalData: Record<string, string> = {}): Unit => ({
  id,
  parts,
  originalData,
  notes: [],
  translate: true,
  canResegment: true,
});
const block = (units: readonly Unit[], more: Partial<Block> = {}): Block => ({
  id: units[0]!.id,
  role: 'paragraph',
  units,
  translate: true,
  confidence: 1,
  ...more,
});
const releaseOf = (...blocks: Block[]): Release => ({
  id: 'bridge',
  locale: 'en',
  format: 'text',
  meta: { values, date: '2015-03-09', place: 'Lindholm' },
  blocks,
});
const translationOf = (targetLocale: string, ...units: Unit[]): Translation => ({
  release: 'bridge',
  sourceLocale: 'en',
  targetLocale,
  units,
});

const one = (id: string): Unit => unit(id, [segment('s1', id)]);
const text = (value: string) => ({ kind: 'text', text: value }) as const;

const formatters = new Map<string, FormatValue>();
for (const locale of ['en', 'ms', 'ar', 'zh-Hans', 'fr', 'ru'])
  formatters.set(locale, await valueFormatter(locale, {}));

function edition(release: Release, locale: string, translation?: Translation, settings: LocaleSettings = {}): Edition {
  return compose(release, translation, { locale, settings, format: formatters.get(locale)! });
}

const lines = ({ blocks }: Edition): string[] =>
  blocks.map(({ content }) => content.map((inline) => inline.text).join(''));

describe('composing an edition', () => {
  const two = [segment('s1', 'One came.'), gap('  '), segment('s2', 'Two left.')];

  it('keeps the source’s own sentences, its white space collapsed', () => {
    expect(lines(edition(releaseOf(block([unit('u', two)])), 'en'))).toEqual(['One came. Two left.']);
  });

  it('joins targets as the language does', () => {
    const release = releaseOf(block([unit('u', two)]));
    const zh = [segment('s1', 'One came.', to('一人来了。')), gap('  '), segment('s2', 'Two left.', to('两人走了。 '))];
    expect(lines(edition(release, 'zh-Hans', translationOf('zh-Hans', unit('u', zh))))).toEqual([
      '一人来了。两人走了。',
    ]);
    const ms = [segment('s1', 'One came.', to('Seorang tiba.')), segment('s2', 'Two left.', to('Dua pergi.'))];
    expect(lines(edition(release, 'ms', translationOf('ms', unit('u', ms))))).toEqual(['Seorang tiba. Dua pergi.']);
  });

  it('takes targets in the order that the translator gave them', () => {
    const parts = [
      segment('s1', 'One came.', { ...to('Seorang tiba.'), order: 3 }),
      gap(' '),
      segment('s2', 'Two left.', { ...to('Dua pergi.'), order: 1 }),
    ];
    expect(lines(edition(releaseOf(block([unit('u', two)])), 'ms', translationOf('ms', unit('u', parts))))).toEqual([
      'Dua pergi. Seorang tiba.',
    ]);
  });

  it('counts a target without an order by its place among all parts', () => {
    const parts = [
      segment('s1', 'One.', { ...to('Satu.'), order: 5 }),
      gap(' '),
      segment('s2', 'Two.', to('Dua.')),
      gap(' '),
      segment('s3', 'Three.', { ...to('Tiga.'), order: 2 }),
    ];
    const release = releaseOf(block([unit('u', parts)]));
    expect(lines(edition(release, 'ms', translationOf('ms', unit('u', parts))))).toEqual(['Tiga. Dua. Satu.']);
  });

  it('shows the source where there is no target', () => {
    const parts = [segment('s1', 'One came.', to('Seorang tiba.')), gap(' '), segment('s2', 'Two left.')];
    expect(lines(edition(releaseOf(block([unit('u', two)])), 'ms', translationOf('ms', unit('u', parts))))).toEqual([
      'Seorang tiba. Two left.',
    ]);
    expect(lines(edition(releaseOf(block([unit('u', two)], { translate: false })), 'ms', translationOf('ms')))).toEqual(
      ['One came. Two left.'],
    );
  });

  it('leaves out empty targets without a second separator', () => {
    const parts = [
      segment('s1', 'One came.', to('Seorang tiba, dua pergi.')),
      gap(' '),
      segment('s2', 'Two left.', { target: [] }),
    ];
    expect(lines(edition(releaseOf(block([unit('u', two)])), 'ms', translationOf('ms', unit('u', parts))))).toEqual([
      'Seorang tiba, dua pergi.',
    ]);
  });

  it('leaves out navigation, and what is for other locales', () => {
    const release = releaseOf(
      block([one('menu')], { role: 'navigation', translate: false }),
      block([one('all')], { runIn: true, group: 2, field: 'name' }),
      block([one('malaysia')], { localeFilter: { locales: ['ms'], type: 'include' } }),
      block([one('china')], { localeFilter: { locales: ['zh-CN'], type: 'include' } }),
    );
    expect(lines(edition(release, 'ms', translationOf('ms')))).toEqual(['all', 'malaysia']);
    expect(lines(edition(release, 'zh-Hans', translationOf('zh-Hans')))).toEqual(['all', 'china']);
    expect(edition(release, 'en').blocks).toMatchObject([{ id: 'all', runIn: true, group: 2, field: 'name' }]);
  });

  it('says where and when', () => {
    expect(edition(releaseOf(), 'ms', translationOf('ms'))).toMatchObject({
      release: 'bridge',
      locale: 'ms',
      sourceLocale: 'en',
      date: '2015-03-09',
      place: 'Lindholm',
    });
  });

  it('says of a release what its metadata say, and nothing that they do not', () => {
    const bare = releaseOf(block([one('Text.')]));
    expect(edition(bare, 'en')).not.toHaveProperty('reference');
    const meta = { ...bare.meta, reference: 'PR/12', targetLocales: ['ms'] };
    expect(edition({ ...bare, meta }, 'en')).toMatchObject({
      reference: 'PR/12',
      date: '2015-03-09',
      place: 'Lindholm',
      targetLocales: ['en', 'ms'],
    });
  });

  it('leaves out a line of place and date that the metadata replace, but no text that begins with one', () => {
    const release = releaseOf(
      block([one('Lindholm, 9 March')], { role: 'dateline' }),
      block([one('LINDHOLM –')], { role: 'dateline', runIn: true }),
      block([one('Text.')]),
    );
    const linesWith = (replacesDateline: boolean): string[] =>
      lines(
        compose(release, undefined, {
          locale: 'en',
          settings: {},
          format: formatters.get('en')!,
          stated: { replacesDateline },
        }),
      );
    expect(linesWith(true)).toEqual(['LINDHOLM –', 'Text.']);
    expect(linesWith(false)).toEqual(['Lindholm, 9 March', 'LINDHOLM –', 'Text.']);
    expect(lines(edition(release, 'en'))).toEqual(['Lindholm, 9 March', 'LINDHOLM –', 'Text.']);
  });

  it('sets quotation marks and spaces as the locale does, or as the newsroom says', () => {
    const release = releaseOf(block([unit('u', [segment('s1', '"Half,  or 53 %," she said.')])]));
    expect(lines(edition(release, 'en'))).toEqual(['“Half, or 53\u00a0%,” she said.']);
    expect(lines(edition(release, 'en', undefined, { quotationMarks: ['„', '“', '‚', '‘'] }))).toEqual([
      '„Half, or 53\u00a0%,“ she said.',
    ]);
  });
});

describe('values in an edition', () => {
  const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;

  it('are formatted for the locale, and dates carry their ISO 8601 form', () => {
    const data = { d1: '{day, date, long}' };
    const release = releaseOf(block([unit('u', [segment('s1', [text('On '), code, text('.')])], data)]));
    const target = unit('u', [segment('s1', [text('On '), code], { target: [text('Pada '), code, text('.')] })], data);
    expect(edition(release, 'ms', translationOf('ms', target)).blocks[0]!.content).toEqual([
      { kind: 'text', text: 'Pada ' },
      { kind: 'value', text: '9 Mac 2015', datetime: '2015-03-09' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('stay in their place whatever characters the text has', () => {
    const release = releaseOf(
      block([unit('u', [segment('s1', [text('a\ufffcb '), code, text('.')])], { d1: '{host}' })]),
    );
    expect(edition(release, 'en').blocks[0]!.content).toEqual([
      text('ab '),
      { kind: 'value', text: 'port' },
      text('.'),
    ]);
  });

  it('are found where a tool left out the original form', () => {
    const release = releaseOf(block([unit('u', [segment('s1', [code])], { d1: '{host}' })]));
    const target = unit('u', [segment('s1', [{ kind: 'ph', id: '1' }], { target: [{ kind: 'ph', id: '1' }] })]);
    expect(lines(edition(release, 'ms', translationOf('ms', target)))).toEqual(['port']);
    const copy = unit('u', [segment('s1', [code], { target: [code, { kind: 'ph', id: '2', copyOf: '1' }] })], {
      d1: '{host}',
    });
    expect(lines(edition(release, 'ms', translationOf('ms', copy)))).toEqual(['portport']);
  });

  const icu = '{n, plural, offset:1 =0 {nobody} one {# more ferry} other {# more ferries}}';
  const plural = { ...code, subFlows: ['u.n.eq0', 'u.n.one', 'u.n.other'] } as const;
  const count = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
  const branch = (key: string, after: string, target?: string): Unit =>
    unit(
      `u.n.${key}`,
      [segment('s1', [count, text(after)], target === undefined ? {} : { target: [count, text(target)] })],
      { d1: '#' },
    );
  const release = releaseOf(
    block([
      unit('u', [segment('s1', [plural, text('.')])], { d1: icu }),
      unit('u.n.eq0', [segment('s1', 'nobody')]),
      branch('one', ' more ferry'),
      branch('other', ' more ferries'),
    ]),
  );
  const trunk = unit('u', [segment('s1', [plural, text('.')], { target: [plural, text('.')] })], { d1: icu });
  const withCount = (number: string): Release => ({
    ...release,
    meta: { values: { n: { kind: 'number', number } } },
  });

  it('choose the branch by the rules of the language, and write its number', () => {
    expect(lines(edition(withCount('0'), 'en'))).toEqual(['nobody.']);
    expect(lines(edition(withCount('2'), 'en'))).toEqual(['1 more ferry.']);
    expect(lines(edition(withCount('2001'), 'en'))).toEqual(['2,000 more ferries.']);
    const ru = translationOf(
      'ru',
      trunk,
      branch('one', '', ' паром'),
      branch('few', '', ' парома'),
      branch('many', '', ' паромов'),
      branch('other', '', ' парома'),
    );
    expect(lines(edition(withCount('4'), 'ru', ru))).toEqual(['3 парома.']);
    expect(lines(edition(withCount('6'), 'ru', ru))).toEqual(['5 паромов.']);
    expect(lines(edition(withCount('22'), 'ru', ru))).toEqual(['21 паром.']);
  });

  it('fall back to the general branch, then to the source’s', () => {
    const general = translationOf('ru', trunk, branch('other', '', ' парома'));
    expect(lines(edition(withCount('6'), 'ru', general))).toEqual(['5 парома.']);
    expect(lines(edition(withCount('2'), 'ru', translationOf('ru', trunk)))).toEqual(['1 more ferry.']);
  });

  it('count a percentage less the plural’s offset too', () => {
    const share: Release = { ...release, meta: { values: { n: { kind: 'percentage', number: '2' } } } };
    expect(lines(edition(share, 'en'))).toEqual(['1 more ferry.']);
  });

  it('stay empty where the original form is nowhere', () => {
    const lost = releaseOf(block([unit('u', [segment('s1', [text('At '), code, text('.')])])]));
    expect(lines(edition(lost, 'en'))).toEqual(['At .']);
  });

  it('choose a select’s branch by the text of the value', () => {
    const select = { ...code, subFlows: ['u.host.port', 'u.host.other'] };
    const chosen = releaseOf(
      block([
        unit('u', [segment('s1', [select])], { d1: '{host, select, port {harbour} other {town}}' }),
        unit('u.host.port', [segment('s1', 'harbour')]),
        unit('u.host.other', [segment('s1', 'town')]),
      ]),
    );
    expect(lines(edition(chosen, 'en'))).toEqual(['harbour']);
    expect(lines(edition({ ...chosen, meta: { values: { host: { kind: 'text', text: 'city' } } } }, 'en'))).toEqual([
      'town',
    ]);
  });

  it('choose an ordinal’s branch by the rules for ordinals', () => {
    const ordinal = { ...code, subFlows: ['u.n.one', 'u.n.two', 'u.n.few', 'u.n.other'] };
    const source = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    const nth = releaseOf(
      block([
        unit('u', [segment('s1', [ordinal])], { d1: source }),
        branch('one', 'st'),
        branch('two', 'nd'),
        branch('few', 'rd'),
        branch('other', 'th'),
      ]),
    );
    const written = (number: string): string[] =>
      lines(edition({ ...nth, meta: { values: { n: { kind: 'number', number } } } }, 'en'));
    expect(['1', '2', '3', '4', '22'].flatMap(written)).toEqual(['1st', '2nd', '3rd', '4th', '22nd']);
  });

  it('write the plural’s number inside a select too', () => {
    const select = { ...code, subFlows: ['u.n.other.host.port', 'u.n.other.host.other'] };
    const nested = releaseOf(
      block([
        unit('u', [segment('s1', [{ ...code, subFlows: ['u.n.other'] }])], {
          d1: '{n, plural, other {{host, select, port {# ferries} other {# boats}}}}',
        }),
        unit('u.n.other', [segment('s1', [select])], { d1: '{host, select, port {# ferries} other {# boats}}' }),
        unit('u.n.other.host.port', [segment('s1', [count, text(' ferries')])], { d1: '#' }),
        unit('u.n.other.host.other', [segment('s1', [count, text(' boats')])], { d1: '#' }),
      ]),
    );
    expect(lines(edition(nested, 'en'))).toEqual(['3 ferries']);
  });

  it('end even where a document’s branches refer to each other', () => {
    const loop = { ...code, subFlows: ['u.n.other'] };
    const data = { d1: '{n, plural, other {#}}' };
    const hostile = translationOf(
      'ms',
      unit('u', [segment('s1', [loop], { target: [loop, text('!')] })], data),
      unit('u.n.other', [segment('s1', [loop], { target: [loop, text('?')] })], data),
    );
    expect(lines(edition(releaseOf(block([unit('u', [segment('s1', [loop])], data)])), 'ms', hostile))).toEqual(['?!']);
  });
});

describe('white space around a target', () => {
  const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
  const other = { ...code, id: '2' };
  it.each<readonly [string, Content, string]>([
    ['of text', contentOf('  Satu.  '), 'Satu. Dua.'],
    ['before a value', [text('  '), code, text('.')], 'port. Dua.'],
    ['after a value', [text('Di '), code, text(' \n')], 'Di port Dua.'],
    ['in pieces', [text(' '), text('  Satu'), text('. '), text(' ')], 'Satu. Dua.'],
    ['between two values', [code, text(' '), other], 'port port Dua.'],
    ['alone', [text(' '), text('\n')], 'Dua.'],
    ['none', [code], 'port Dua.'],
  ])('goes: %s', (_what, target, expected) => {
    const parts = (targets: boolean): readonly Part[] => [
      segment('s1', [code, other], targets ? { target } : {}),
      gap(' '),
      segment('s2', 'Two.', targets ? to(' Dua. ') : {}),
    ];
    const data = { d1: '{host}' };
    const release = releaseOf(block([unit('u', parts(false), data)]));
    expect(lines(edition(release, 'ms', translationOf('ms', unit('u', parts(true), data))))).toEqual([expected]);
  });
});

describe('markup of the source', () => {
  it('stands where the translator put it, and none that a document invents', () => {
    const code = { at: 0, original: '**', equiv: '', disp: '', type: 'fmt', element: 'strong' } as const;
    const codes = [
      { ...code, kind: 'sc', pair: 1 },
      { ...code, at: 3, kind: 'ec', pair: 1 },
    ] as const;
    const [start, end] = [
      { kind: 'sc', id: '1' },
      { kind: 'ec', startRef: '1' },
    ] as const;
    const source = unit('u', [segment('s1', [start, text('One'), end, text(' came.')])]);
    const target: Content = [
      text('Tiba '),
      start,
      text('satu'),
      end,
      { kind: 'sc', id: '2' },
      text('.'),
      { kind: 'ec', startRef: '2' },
    ];
    const release = releaseOf(block([source], { codes }));
    const translated = edition(release, 'ms', translationOf('ms', unit('u', [segment('s1', 'One came.', { target })])));
    expect(translated.blocks[0]?.content).toEqual([
      { kind: 'text', text: 'Tiba ' },
      { kind: 'code', text: '', code: 0, place: 'start', element: 'strong' },
      { kind: 'text', text: 'satu' },
      { kind: 'code', text: '', code: 1, place: 'end', element: 'strong' },
      { kind: 'text', text: '.' },
    ]);
  });
});

describe('laws of composing', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z"' ]{0,12}[a-z]\.$/);

  it('an identical translation gives the edition of the source', () => {
    fc.assert(
      fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (paragraphs) => {
        const blocks = paragraphs.map((sentences, at) => {
          const parts = sentences.flatMap((source, index) => [
            ...(index > 0 ? [gap('  ')] : []),
            segment(`s${index}`, source),
          ]);
          return block([unit(`u${at}`, parts)]);
        });
        const identical = blocks.map(({ units }) => ({
          ...units[0]!,
          parts: units[0]!.parts.map((part) => ({ ...part, target: part.source })),
        }));
        const release = releaseOf(...blocks);
        expect(lines(edition(release, 'en', translationOf('en', ...identical)))).toEqual(lines(edition(release, 'en')));
      }),
    );
  });
});

it('puts one space between sentences, also around one that says nothing', () => {
  const release = releaseOf(
    block([unit('u', [segment('s1', 'One.'), gap(' '), segment('s2', 'Two.'), gap(' '), segment('s3', 'Three.')])]),
  );
  const translated = unit('u', [
    segment('s1', 'One.', to('Satu.')),
    gap(' '),
    segment('s2', 'Two.', to(' ')),
    gap(' '),
    segment('s3', 'Three.', to('Tiga.')),
  ]);
  expect(lines(edition(release, 'ms', translationOf('ms', translated)))).toEqual(['Satu. Tiga.']);
});
