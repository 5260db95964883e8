import { expect, it } from 'vitest';
import { adoptSegmentation } from '../../src/merge/adopt-segmentation.ts';
import type { Content, Inline, Ph } from '../../src/model/content.ts';
import type { Part, Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const code = (id: string): Ph => ({ kind: 'ph', id, dataRef: 'd1' });
const segment = (id: string, ...source: Content): Part => ({ kind: 'segment', id, source, state: 'translated' });
const whole = (...source: Content): Unit => ({ ...unitOf('u1'), parts: [segment('s1', ...source)] });

/** What each part holds, codes as their ids in brackets, marks as the signs of their ends. */
function shown(unit: Unit, like: readonly Part[]): readonly string[] {
  const signs = (inline: Inline): string => {
    if (inline.kind === 'text') return inline.text;
    return inline.kind === 'sm' ? '<' : inline.kind === 'em' ? '>' : `[${inline.id ?? ''}]`;
  };
  return adoptSegmentation(unit, like).map(({ part, like: former }) => {
    const said = part.source.map(signs).join('');
    return part.kind === 'segment' ? `${part.id}: ${said} (${former?.id ?? 'none'})` : `-: ${said}`;
  });
}

it('cuts where as many visible characters are passed, whatever the white space', () => {
  const like = unitOf('u1', ['One  day.'], ['Two.']).parts;
  expect(shown(whole(text('One day.\n Two.')), like)).toEqual(['s1: One day. (s1)', '-: \n ', 's2: Two. (s2)']);
  expect(shown(whole(text(' One day.Two. ')), like)).toEqual(['-:  ', 's1: One day. (s1)', 's2: Two. (s2)', '-:  ']);
});

it('joins what the other unit does not cut', () => {
  const unit = unitOf('u1', ['One.'], ['Two.']);
  expect(shown(unit, [segment('s7', text('One. Two.'))])).toEqual(['s7: One. Two. (s7)']);
  const [part] = adoptSegmentation(unit, [segment('s7', text('One. Two.'))]);
  expect(part?.part.source).toEqual([text('One. Two.')]);
});

it('counts a code as one, wherever it stands', () => {
  const unit = whole(text('One '), code('1'), text('. '), code('2'), text(' Two.'));
  const like = [segment('s1', text('One '), code('1'), text('.')), segment('s2', code('2'), text('Two.'))];
  expect(shown(unit, like)).toEqual(['s1: One [1]. (s1)', '-:  ', 's2: [2] Two. (s2)']);
});

it('does not count annotations, and ends a sentence after those that end there', () => {
  const unit = whole({ kind: 'sm', id: 'm1' }, text('One.'), { kind: 'em', startRef: 'm1' }, text(' Two.'));
  const like = unitOf('u1', ['One.'], ['Two.']).parts;
  expect(shown(unit, like)).toEqual(['s1: <One.> (s1)', '-:  ', 's2: Two. (s2)']);
  const marked = [
    segment('s1', { kind: 'sm', id: 'x' }, text('One.'), { kind: 'em', startRef: 'x' }),
    ...like.slice(1),
  ];
  expect(shown(unitOf('u1', ['One. Two.']), marked)).toEqual(['s1: One. (s1)', '-:  ', 's2: Two. (s2)']);
});

it('takes over whether a segment may be cut anew, not its translation', () => {
  const like: Part[] = [{ ...segment('s1', text('One. Two.')), canResegment: false, target: [text('Satu.')] } as Part];
  expect(adoptSegmentation(unitOf('u1', ['One.'], ['Two.']), like)[0]?.part).toEqual({
    kind: 'segment',
    id: 's1',
    source: [text('One. Two.')],
    state: 'initial',
    canResegment: false,
  });
});

it('leaves the parts of a unit alone that is cut alike, and cuts one again whose codes stand elsewhere', () => {
  const unit = { ...unitOf('u1'), parts: [segment('s1', text('A'), code('1')), segment('s2', text('B'))] };
  const alike = [segment('s1', text('A'), code('7')), segment('s2', text('B'))];
  expect(adoptSegmentation(unit, alike).map(({ part }) => part)).toEqual(unit.parts);
  const moved = [segment('s1', text('A')), segment('s2', code('7'), text('B'))];
  expect(shown(unit, moved)).toEqual(['s1: A (s1)', 's2: [1]B (s2)']);
});

it('names the segments of a unit that is cut alike as the other does', () => {
  const like = [segment('a', text('One.')), segment('b', text('Two.'))];
  const unit = { ...unitOf('u1'), parts: [segment('s1', text('One.')), segment('s2', text('Two.'))] };
  expect(shown(unit, like)).toEqual(['a: One. (a)', 'b: Two. (b)']);
});

it('gives what there is where the other has more to say', () => {
  const like = unitOf('u1', ['One. And more.'], ['Two.']).parts;
  expect(shown(whole(text('One. '), code('1')), like)).toEqual(['s1: One. [1] (s1)', 's2:  (s2)']);
});
