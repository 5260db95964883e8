import { describe, expect, it } from 'vitest';
import { compose } from '../../src/edition/composed/compose.ts';
import { valueFormatter } from '../../src/edition/composed/values.ts';
import { contentOf, type Content, type Ph } from '../../src/model/content.ts';
import type { Block, NamedValue, Release } from '../../src/model/release.ts';
import type { Unit } from '../../src/model/unit.ts';

const format = await valueFormatter('ru', {});
const unit = (id: string, source: Content, originalData: Record<string, string> = {}, target?: Content): Unit => ({
  id,
  parts: [{ kind: 'segment', id: 's1', state: 'initial', source, ...(target && { target }) }],
  originalData,
  notes: [],
  translate: true,
  canResegment: true,
});
const text = (value: string): Content => contentOf(value);
const ph = (id: string, dataRef?: string, subFlows?: readonly string[]): Ph => ({
  kind: 'ph',
  id,
  ...(dataRef && { dataRef }),
  ...(subFlows && { subFlows }),
});

/** What the edition in Russian of English units says, of which some are translated. */
function said(units: readonly Unit[], n: NamedValue, translated: readonly Unit[] = []): string {
  const block: Block = { id: 'u', role: 'paragraph', units, translate: true, confidence: 1 };
  const release: Release = { id: 'r', locale: 'en', format: 'text', meta: { values: { n } }, blocks: [block] };
  const translation = { release: 'r', sourceLocale: 'en', targetLocale: 'ru', units: translated };
  const { blocks } = compose(release, translation, { locale: 'ru', settings: {}, format });
  return blocks[0]!.content.map((inline) => inline.text).join('');
}

const number = (value: string): NamedValue => ({ kind: 'number', number: value });
const word = (value: string): NamedValue => ({ kind: 'text', text: value });
const icu = '{n, plural, offset:1 one {# ferry} other {# ferries}}';
const trunk = unit('u', [ph('1', 'd1', ['u.n.one', 'u.n.other'])], { d1: icu });
const one = unit('u.n.one', [ph('1', 'd1'), ...text(' ferry')], { d1: '#' });
const other = unit('u.n.other', [ph('1', 'd1'), ...text(' ferries')], { d1: '#' });

describe('a value that an edition writes', () => {
  it('is its placeholder where nobody has given it, and nothing of a code that stands for none', () => {
    expect(said([unit('u', [...text('At '), ph('1', 'd1')], { d1: '{gate}' })], word('x'))).toBe('At {gate}');
    expect(said([unit('u', [...text('At '), ph('1', 'gone'), ph('2')])], word('x'))).toBe('At');
  });

  it('is written for its placeholder alone, not for an annotation with the same number', () => {
    const target: Content = [{ kind: 'sm', id: '1' }, ph('1'), ...text(' паром'), { kind: 'em', startRef: '1' }];
    const source = unit('u', [ph('1', 'd1'), ...text(' ferry')], { d1: '{n}' });
    expect(
      said([source], word('7'), [{ ...source, parts: unit('u', source.parts[0]!.source, {}, target).parts }]),
    ).toBe('7 паром');
  });

  it('has a space between sentences that were translated one by one', () => {
    const sentence = (id: string, source: string, target: string) =>
      ({ kind: 'segment', id, state: 'final', source: text(source), target: text(target) }) as const;
    const both = { ...unit('u', []), parts: [sentence('s1', 'One.', 'Раз.'), sentence('s2', 'Two.', 'Два.')] };
    expect(said([both], word('x'), [both])).toBe('Раз. Два.');
  });

  it('is no count outside a plural', () => {
    expect(said([unit('u', [ph('1', 'd1'), ...text('1')], { d1: '#' })], number('3'))).toBe('1');
  });

  it('has the branch by the rules of the language that the branch is in', () => {
    expect(said([trunk, one, other], number('22'))).toBe('21 ferries');
    const translated = [
      unit('u.n.one', one.parts[0]!.source, { d1: '#' }, [ph('1'), ...text(' паром')]),
      unit('u.n.other', other.parts[0]!.source, { d1: '#' }, [ph('1'), ...text(' парома')]),
    ];
    expect(said([trunk, one, other], number('22'), translated)).toBe('21 паром');
    expect(said([trunk, one, other], number('22'), translated.slice(0, 1))).toBe('21 ferries');
  });

  it('has the branches that the release names where a translator’s file left them out', () => {
    const bare = unit('u', [ph('1')], {}, [ph('1')]);
    expect(said([trunk, one, other], number('2'), [bare])).toBe('1 ferry');
    const named = unit('u', [ph('1', 'd1')], { d1: icu }, [ph('1', 'd1')]);
    expect(said([trunk, one, other], number('2'), [named])).toBe('1 ferry');
  });

  it('is nothing where no branch fits, none is named, or the name is another unit’s', () => {
    expect(said([trunk, one], number('6'))).toBe('');
    expect(said([unit('u', [ph('1', 'd1')], { d1: icu }), one, other], number('6'))).toBe('');
    expect(
      said([unit('u', [ph('1', 'd1', ['v.n.other'])], { d1: icu }), unit('v.n.other', text('x'))], number('6')),
    ).toBe('');
  });

  it('is written as it is in a plural that can’t count it, in the general branch', () => {
    expect(said([trunk, one, other], word('many'))).toBe('many ferries');
    const date: NamedValue = { kind: 'date', iso: '2015-03-09' };
    const select = unit('u', [ph('1', 'd1', ['u.n.port', 'u.n.other'])], { d1: '{n, select, port {a} other {b}}' });
    expect(said([select, unit('u.n.port', text('a')), unit('u.n.other', text('b'))], date)).toBe('b');
  });

  it('is the whole number where a plural has no offset, and exact numbers go before rules', () => {
    const plain = unit('u', [ph('1', 'd1', ['u.n.eq1', 'u.n.other'])], { d1: '{n, plural, =1 {a} other {# b}}' });
    const rest = unit('u.n.other', [ph('1', 'd1'), ...text(' b')], { d1: '#' });
    const exact = [plain, unit('u.n.eq1', text('a')), unit('u.n.one', text('c')), rest];
    expect([said(exact, number('1')), said(exact, number('5')), said(exact, number('1.5'))]).toEqual([
      'a',
      '5 b',
      '1,5 b',
    ]);
  });
});

describe('the kind of paper that a release is', () => {
  const kindOf = (...lines: readonly (readonly [Block['role'], string])[]): string | undefined => {
    const blocks = lines.map(([role, line], at): Block => {
      return { id: `u${at}`, role, units: [unit(`u${at}`, text(line))], translate: true, confidence: 1 };
    });
    const release: Release = { id: 'r', locale: 'en', format: 'text', meta: { values: {} }, blocks };
    return compose(release, undefined, { locale: 'en', settings: {}, format }).kind;
  };
  const line = ['paragraph', 'Text.'] as const;
  const label = ['paragraph', 'Media advisory'] as const;

  it('is read as far as its headline, or from its first six lines where it has none', () => {
    expect(kindOf(label, ['headline', 'A clinic'])).toBe('advisory');
    expect(kindOf(['headline', 'A clinic'], label)).toBeUndefined();
    expect(kindOf(line, line, line, line, line, label)).toBe('advisory');
    expect(kindOf(line, line, line, line, line, line, label)).toBeUndefined();
    expect(kindOf(line, line, line, line, line, line, label, ['headline', 'A clinic'])).toBeUndefined();
  });
});
