import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { scanMessage, type MessageFault, type MessagePart } from '../../src/formats/message/message.ts';
import type { NamedValue } from '../../src/model/release.ts';

const values: Readonly<Record<string, NamedValue>> = {
  issued: { kind: 'date', iso: '2010-11-09' },
  opens: { kind: 'date', iso: '2010-11-09T10:30+08:00' },
  children: { kind: 'number', number: '1200000000' },
  share: { kind: 'percentage', number: '0.53' },
  host: { kind: 'text', text: 'female' },
  عدد: { kind: 'number', number: '3' },
};

class Fault extends Error {
  readonly fault: MessageFault;
  constructor(fault: MessageFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const scan = (text: string): readonly MessagePart[] =>
  scanMessage(text, values, (fault) => {
    throw new Fault(fault);
  });

function partsOrFault(text: string): readonly MessagePart[] | Fault {
  try {
    return scan(text);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function faultOf(text: string): MessageFault {
  const result = partsOrFault(text);
  if (result instanceof Fault) return result.fault;
  throw new Error(`no fault in ${text}`);
}

const shapes = (text: string): string[] =>
  scan(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('placeholders', () => {
  it('finds names that the metadata defines', () => {
    expect(shapes('On {issued, date, long}, {share} of {children, number, ::compact-long} children.')).toEqual([
      'text On ',
      'placeholder {issued, date, long}',
      'text , ',
      'placeholder {share}',
      'text  of ',
      'placeholder {children, number, ::compact-long}',
      'text  children.',
    ]);
  });

  it.each([
    'a {brace} of another kind',
    'a {childre} nearly named',
    'a { and a } alone',
    "it’s and it's and '{quoted}'",
    '{constructor} {__proto__} {toString}',
    '{}',
    '{{}}',
    '',
  ])('takes other braces and apostrophes for text: %j', (text) => {
    expect(shapes(text)).toEqual(text === '' ? [] : [`text ${text}`]);
  });

  it('takes a placeholder between apostrophes for a placeholder', () => {
    expect(shapes("'{share}'")).toEqual(["text '", 'placeholder {share}', "text '"]);
  });

  it('knows names in any script', () => {
    expect(shapes('{عدد, number} أطفال')).toEqual(['placeholder {عدد, number}', 'text  أطفال']);
  });

  it('finds the branches of a plural, with the number sign and placeholders in them', () => {
    const text = '{children, plural, =0 {none} one {# child of {host}} other {{braced} # children}} came';
    const [plural] = scan(text);
    expect(plural).toMatchObject({ kind: 'placeholder', name: 'children', type: 'plural' });
    if (plural?.kind !== 'placeholder') throw new Error('no plural');
    const inside = plural.branches.map(({ key, parts }) => [
      key,
      ...parts.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
    ]);
    expect(inside).toEqual([
      ['=0', 'text none'],
      ['one', 'pound #', 'text  child of ', 'placeholder {host}'],
      ['other', 'text {braced} ', 'pound #', 'text  children'],
    ]);
  });

  it('takes the number sign for text outside of a plural', () => {
    expect(shapes('No. #1')).toEqual(['text No. #1']);
    expect(scan('{host, select, female {#} other {#}}')).toMatchObject([
      { branches: [{ parts: [{ kind: 'text' }] }, { parts: [{ kind: 'text' }] }] },
    ]);
  });

  it('reads nested branches and an offset', () => {
    const text = '{host, select, female {{children, plural, offset:1 one {her # child} other {x}}} other {y}}';
    expect(scan(text)).toMatchObject([
      { type: 'select', branches: [{ parts: [{ type: 'plural', branches: [{ key: 'one' }, { key: 'other' }] }] }, {}] },
    ]);
  });
});

describe('malformed placeholders of a defined name', () => {
  it.each([
    ['in {issued', 'message-unclosed', 3],
    ['{issued, date, long', 'message-unclosed', 0],
    ['{children, plural, other {x}', 'message-unclosed', 0],
    ['{children, plural, other {x', 'message-unclosed', 0],
    ['{children, plural, other {{x}', 'message-unclosed', 0],
    ['{issued date}', 'message-syntax', 8],
    ['{issued, daet}', 'message-type-unknown', 9],
    ['{issued, }', 'message-type-unknown', 9],
    ['{issued, number}', 'message-type-unsuitable', 9],
    ['{issued, time}', 'message-type-unsuitable', 9],
    ['{host, plural, other {x}}', 'message-type-unsuitable', 7],
    ['{issued, date, longish}', 'message-style-unknown', 15],
    ['{children, number, ::compact-lengthy}', 'message-style-unknown', 19],
    ['{children, number, }', 'message-style-unknown', 19],
    ['{children, plural, one {x}}', 'message-no-other', 0],
    ['{children, plural}', 'message-syntax', 17],
    ['{children, plural, many {x} single {y} other {z}}', 'message-branch-key', 28],
    ['{children, plural, = {x} other {z}}', 'message-branch-key', 19],
    ['{children, plural, one {x} one {y} other {z}}', 'message-branch-twice', 27],
    ['{children, plural, offset:x other {z}}', 'message-offset', 26],
    ['{children, plural, other z}', 'message-syntax', 25],
  ])('%s: %s', (text, code, offset) => {
    expect(faultOf(text)).toMatchObject({ code, offset });
  });

  it('refuses branches in branches beyond three levels', () => {
    const nested = (depth: number): string => (depth === 0 ? '#' : `{children, plural, other {${nested(depth - 1)}}}`);
    expect(scan(nested(3))).toHaveLength(1);
    expect(faultOf(nested(4)).code).toBe('message-too-deep');
    expect(faultOf(nested(50)).code).toBe('message-too-deep');
  });

  it('reads hostile input in linear time', () => {
    const many = 200_000;
    expect(scan('{'.repeat(many))).toHaveLength(1);
    expect(scan('{a'.repeat(many))).toHaveLength(1);
    expect(scan('{    '.repeat(many))).toHaveLength(1);
    expect(scan('{host}'.repeat(many))).toHaveLength(many);
    expect(faultOf(`{children, plural, other {${'{'.repeat(many)}`).code).toBe('message-unclosed');
  });
});

describe('laws of placeholders', () => {
  const fragments = fc.constantFrom(
    '{',
    '}',
    '#',
    "'",
    'share',
    '{share}',
    '{host, select, other {a',
    '}}',
    ' ',
    'é',
    '😀',
    ',',
  );

  it('gives parts that together are the text, or one fault inside of it', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const result = partsOrFault(text);
        const isFault = result instanceof Fault;
        const covered = isFault ? '' : result.map(({ start, end }) => text.slice(start, end)).join('');
        expect(isFault ? result.fault.offset <= text.length : covered === text).toBe(true);
      }),
    );
  });
});
