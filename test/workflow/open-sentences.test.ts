import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import type { Term } from '../../src/model/term.ts';
import type { Translation } from '../../src/model/translation.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../../src/model/unit.ts';
import { openSentences, targetOf, withDrafts } from '../../src/workflow/drafting/open-sentences.ts';

const segment = (id: string, source: string, more: Partial<Segment> = {}): Segment => ({
  kind: 'segment',
  id,
  source: contentOf(source),
  state: 'initial',
  ...more,
});
const unit = (parts: readonly Part[], more: Partial<Unit> = {}): Unit => ({
  id: 'u1',
  parts,
  originalData: {},
  notes: [],
  translate: true,
  canResegment: true,
  ...more,
});
const translation = (...units: readonly Unit[]): Translation => ({
  release: 'news',
  sourceLocale: 'en',
  targetLocale: 'ms',
  units,
});
const open = (...units: readonly Unit[]): readonly string[] =>
  openSentences(translation(...units), []).map((each) => `${each.unit} ${each.segment} ${each.beginning}`);

describe('sentences that an engine is asked for', () => {
  it('are those that nobody has translated and that have letters', () => {
    const gap: Part = { kind: 'ignorable', source: contentOf(' and ') };
    const parts = [
      segment('s1', 'One.'),
      gap,
      segment('s2', 'Two.', { target: contentOf('Dua.') }),
      segment('s3', 'Three.', { state: 'translated' }),
      segment('s4', '10:30'),
      segment('s5', 'Five.'),
    ];
    expect(open(unit(parts), unit([segment('s1', 'Six.')], { id: 'u2', translate: false }))).toEqual([
      'u1 s1 One.',
      'u1 s5 Five.',
    ]);
  });

  it('come with the terms and the values that stand in them', () => {
    const term = (source: string, target: string, status: Term['status']): Term => ({
      source,
      target,
      status,
      locale: 'ms',
    });
    const terms = [
      term('clinic', 'klinik kesihatan', 'admitted'),
      term('clinic', 'klinik', 'preferred'),
      term('clinic', 'dilarang', 'forbidden'),
      term('UNICEF', '', 'do-not-translate'),
      term('ward', 'wad', 'admitted'),
    ];
    const [sentence] = openSentences(
      translation(unit([segment('s1', 'UNICEF has 12 beds in the clinic and one ward.')])),
      terms,
    );
    expect(sentence?.asked.terms.toSorted((a, b) => (a.source < b.source ? -1 : 1))).toEqual([
      { source: 'UNICEF', target: 'UNICEF' },
      { source: 'clinic', target: 'klinik' },
      { source: 'ward', target: 'wad' },
    ]);
    expect(sentence?.asked.facts).toEqual([{ text: '12', value: '12' }]);
  });
});

describe('drafts of an engine', () => {
  const before = translation(
    unit([segment('s1', 'One.'), segment('s2', 'Two.')]),
    unit([segment('s1', 'Three.')], { id: 'u2' }),
  );
  const sentences = openSentences(before, []);
  const drafts = sentences.map((sentence) => ({ sentence, target: targetOf(sentence, ` ${sentence.segment}! `) }));
  const placed = (now: Translation, given: Parameters<typeof withDrafts>[1] = drafts) => {
    const { translation: made, missed } = withDrafts(now, given, 'engine');
    const shown = made.units.flatMap((each) =>
      segmentsOf(each).map(({ target, state, machine }) => [
        target?.map((inline) => 'text' in inline && inline.text).join(''),
        state,
        machine?.text,
        machine?.engine,
      ]),
    );
    return { shown, missed: missed.map(({ sentence }) => `${sentence.unit} ${sentence.segment}`) };
  };

  it('stand where they belong, not done, with the mark of the machine', () => {
    expect(placed(before)).toEqual({
      shown: [
        ['s1!', 'initial', 's1!', 'engine'],
        ['s2!', 'initial', 's2!', 'engine'],
        ['s1!', 'initial', 's1!', 'engine'],
      ],
      missed: [],
    });
  });

  it('give way to what somebody wrote or changed meanwhile, and are missed there', () => {
    const now = translation(
      unit([segment('s1', 'One.', { target: contentOf('Satu.'), state: 'translated' }), segment('s2', 'Two more.')]),
      before.units[1]!,
    );
    expect(placed(now)).toEqual({
      shown: [
        ['Satu.', 'translated', undefined, undefined],
        [undefined, 'initial', undefined, undefined],
        ['s1!', 'initial', 's1!', 'engine'],
      ],
      missed: ['u1 s1', 'u1 s2'],
    });
  });

  it('that were not kept are missed, too', () => {
    expect(placed(before, [{ sentence: sentences[0]! }]).missed).toEqual(['u1 s1']);
  });
});
