import * as fc from '../laws.ts';
import type { Content, Inline } from '../../src/model/content.ts';
import { roles } from '../../src/model/role.ts';
import type { Translation } from '../../src/model/translation.ts';
import { METADATA } from '../../src/xliff/xml/namespaces.ts';
import type {
  ExtensionAttribute,
  Ignorable,
  Note,
  Part,
  Segment,
  SizeRestriction,
  Unit,
} from '../../src/model/unit.ts';

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Optional fields are absent rather than undefined, as `exactOptionalPropertyTypes` wants them. */
function record<T extends object>(
  fields: { [Key in keyof T]-?: fc.Arbitrary<Defined<T>[Key]> },
  required: (keyof T)[],
) {
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
}

/** Text with all that is hard: markup, white space, astral and forbidden characters, lone surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '\r',
      '<',
      '>',
      '&',
      '"',
      "'",
      ']',
      '\u00A0',
      '\0',
      '\uFFFE',
      '\uD800',
      '😀',
      '字',
    ),
    minLength: 1,
    maxLength: 12,
  }),
);
/** Text that XML can hold, for attributes and notes. */
const plain = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '<', '>', '&', '"', "'", 'é', '字', '😀'), maxLength: 8 })
  .filter((value) => value.trim() === value);
const token = fc.stringMatching(/^[a-z][\w.-]{0,5}$/);

const permissions = {
  canCopy: fc.boolean(),
  canDelete: fc.boolean(),
  canReorder: fc.constantFrom('yes' as const, 'firstNo' as const, 'no' as const),
  equiv: plain,
  disp: plain,
  type: fc.constantFrom('fmt' as const, 'link' as const, 'other' as const),
  subType: fc.constantFrom('x:a', 'x:b'),
  dataRef: token,
  copyOf: token,
  subFlows: fc.array(token, { minLength: 1, maxLength: 3 }),
};

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 4,
    arbitrary: record<Extract<Inline, { kind: 'text' }>>({ kind: fc.constant('text'), text }, ['kind', 'text']),
  },
  record<Extract<Inline, { kind: 'ph' }>>({ kind: fc.constant('ph'), id: token, ...permissions }, ['kind', 'id']),
  record<Extract<Inline, { kind: 'sc' }>>(
    {
      kind: fc.constant('sc'),
      id: fc.constantFrom('c1', 'c2', 'c3'),
      isolated: fc.boolean(),
      dir: fc.constantFrom('ltr' as const, 'rtl' as const, 'auto' as const),
      ...permissions,
    },
    ['kind', 'id'],
  ),
  record<Extract<Inline, { kind: 'ec' }>>(
    {
      kind: fc.constant('ec'),
      id: token,
      startRef: fc.constantFrom('c1', 'c2', 'c3'),
      isolated: fc.boolean(),
      ...permissions,
    },
    ['kind'],
  ),
  fc.constantFrom<Inline>({ kind: 'ec', startRef: 'c1' }, { kind: 'ec', startRef: 'c2' }, { kind: 'sc', id: 'c1' }),
  record<Extract<Inline, { kind: 'sm' }>>(
    {
      kind: fc.constant('sm'),
      id: fc.constantFrom('m1', 'm2'),
      type: fc.constantFrom('term', 'comment', 'x:y'),
      value: plain,
      ref: plain,
      translate: fc.boolean(),
    },
    ['kind', 'id'],
  ),
  fc.constantFrom<Inline>({ kind: 'em', startRef: 'm1' }, { kind: 'em', startRef: 'm2' }),
);

/** Adjacent texts are one, as a reader gives them. */
export const content: fc.Arbitrary<Content> = fc.array(inline, { maxLength: 8 }).map((inlines) => {
  const joined: Inline[] = [];
  for (const next of inlines) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && next.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + next.text };
    else joined.push(next);
  }
  return joined;
});

const order = fc.integer({ min: 1, max: 9 });
const segment = record<Omit<Segment, 'matches' | 'offers' | 'former' | 'machine' | 'unfinished' | 'reflows'>>(
  {
    kind: fc.constant('segment'),
    id: token,
    source: content,
    target: content,
    state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
    subState: fc.constantFrom('x:a', 'x:b'),
    order,
    canResegment: fc.boolean(),
    at: fc.constant({ line: 1, column: 1 }),
    targetAt: fc.constant({ line: 1, column: 1 }),
  },
  ['kind', 'id', 'source', 'state'],
).map(withoutLooseOrder);
const ignorable = record<Ignorable>(
  { kind: fc.constant('ignorable'), id: token, source: content, target: content, order },
  ['kind', 'source'],
).map(withoutLooseOrder);

/** The order belongs to the target. */
function withoutLooseOrder<T extends Part>(part: T): T {
  if (part.target !== undefined) return part;
  const { order: _, ...rest } = part;
  return rest as T;
}

const extensionAttributes: fc.Arbitrary<readonly ExtensionAttribute[]> = fc.subarray(
  [
    { name: 'x:client', uri: 'urn:x', value: 'a "b" <c>' },
    { name: 'y:client', uri: 'urn:y', value: '' },
    { name: 'x:id', uri: 'urn:x', value: '1' },
    { name: 'its:domains', uri: 'http://www.w3.org/2005/11/its', value: 'press' },
  ],
  { minLength: 1 },
);

const note = record<Note>(
  {
    extensionAttributes,
    text: plain,
    category: plain,
    appliesTo: fc.constantFrom('source', 'target'),
    priority: fc.integer({ min: 1, max: 10 }),
    id: token,
  },
  ['text'],
);

const extension = fc.constantFrom('<x:a xmlns:x="urn:x"/>', '<b xmlns="urn:y">t<!-- c --><![CDATA[<]]></b>');

export const unit: fc.Arbitrary<Unit> = record<Unit>(
  {
    id: token,
    name: plain,
    role: fc.constantFrom(...roles),
    // The standard has ids unique in a unit; reading gives repeated ones others.
    parts: fc.uniqueArray(fc.oneof(segment, ignorable), {
      minLength: 1,
      maxLength: 4,
      selector: (part) => part.id ?? part,
    }),
    originalData: fc.dictionary(token, text, { maxKeys: 3, noNullPrototype: true }),
    notes: fc.array(note, { maxLength: 2 }),
    translate: fc.boolean(),
    canResegment: fc.boolean(),
    localeFilter: fc.record(
      {
        locales: fc.array(fc.constantFrom('ms', 'zh-*', '*-CH'), { maxLength: 2 }),
        type: fc.constantFrom('include' as const, 'exclude' as const),
      },
      { noNullPrototype: true },
    ),
    rules: fc.constantFrom('r1', 'r2'),
    size: fc.record(
      { maximum: fc.nat({ max: 999 }), unit: fc.constantFrom<SizeRestriction['unit']>('codepoints', 'utf-8') },
      { noNullPrototype: true },
    ),
    extensions: fc.array(extension, { minLength: 1, maxLength: 2 }),
    extensionAttributes,
    at: fc.constant({ line: 1, column: 1 }),
  },
  ['id', 'parts', 'originalData', 'notes', 'translate', 'canResegment'],
);

export const translation: fc.Arbitrary<Translation> = record<Translation>(
  {
    release: fc.string({
      unit: fc.constantFrom('a', '_', 'x', '0', '2', '5', 'F', ' ', '/', '字', '.'),
      minLength: 1,
      maxLength: 12,
    }),
    sourceLocale: fc.constantFrom('en', 'zh-Hans'),
    targetLocale: fc.constantFrom('ms', 'ar'),
    sourceDigest: token,
    exportId: token,
    original: plain,
    notes: fc.array(plain, { minLength: 1, maxLength: 2 }),
    units: fc.array(unit, { maxLength: 4 }),
    extensions: fc.subarray(
      [
        '<x:a xmlns:x="urn:x"/>',
        `<metadata xmlns="${METADATA}"><metaGroup xmlns="${METADATA}" category="x"><meta type="y">z</meta></metaGroup></metadata>`,
      ],
      { minLength: 1 },
    ),
    extensionAttributes,
  },
  ['release', 'sourceLocale', 'units'],
);
