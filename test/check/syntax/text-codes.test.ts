import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/check/syntax/prose.ts';
import { textCodesOf } from '../../../src/check/syntax/text-codes.ts';

/** What is surely code in a text. */
const read = (text: string): readonly string[] =>
  textCodesOf(text)
    .filter(({ weak }) => weak !== true)
    .map((code) => code.text);

describe('code in text', () => {
  it.each<[string, readonly string[]]>([
    ['{name} {0} {user.name} {items[0]} { id }', ['{name}', '{0}', '{user.name}', '{items[0]}', '{ id }']],
    ['{{name}} {{ price, currency }} {{- raw}} {{#if x}}', ['{{name}}', '{{ price, currency }}', '{{- raw}}']],
    ['$t(key) $t(ns:key.part, {"count": 1}) $t costs', ['$t(key)', '$t(ns:key.part']],
    ['%s %d %1$s %-5.2f %@ %lu %02x %.1f%%', ['%s', '%d', '%1$s', '%-5.2f', '%@', '%lu', '%02x', '%.1f']],
    [
      '%(name)s %(count)02d %{name} %<name>s %#@files@',
      ['%(name)s', '%(count)02d', '%{name}', '%<name>s', '%#@files@'],
    ],
    ['{0!r} {name:>10} {:d} {} {0:N2} {when:%H:%M}', ['{0!r}', '{name:>10}', '{:d}', '{}', '{0:N2}', '{when:%H:%M}']],
    ['${HOME} ${name:-none} $5 ${a b}', ['${HOME}', '${name:-none}']],
    ['%d个 %sさん %dh %dMB', ['%d', '%s', '%d', '%d']],
    ['<b class="x">a</b><br/><0>b</0>', ['<b class="x">', '</b>', '<br/>', '<0>', '</0>']],
    ['<a href="{url}">', ['<a href="{url}">', '{url}']],
    ['&amp; &#160; &#xA0; &copy;', ['&amp;', '&#160;', '&#xA0;', '&copy;']],
    ['\\n \\t \\u00e9 \\x41 \\\\n', ['\\n', '\\t', '\\u00e9', '\\x41']],
    ['{n, plural, other {#}} {d, date, long} {n, number}', ['{n, plural,', '{d, date, long}', '{n, number}']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '100% sure, 50%, 5 % de',
    '%age of %survival',
    'a < b > c, <3, <your name>, <me@host.example>',
    'AT&T, R&D; & more',
    '{1, 2} {draft copy} {x | x > 0} {note: this}',
    'C:\\new\\table and \\\\host\\temp',
    'https://host.example/%D8%A7%20d',
    '{name, role, place} {one, date, of birth}',
    '{{draft copy}} {{',
    '$ t(x) $t $t()',
  ])('none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('prose', () => {
  const shown = (text: string): string => proseOf(text).replace(/\ufffc+/g, '·');

  it.each([
    ['No code at all: 100%', 'No code at all: 100%'],
    ['Read {0} of %2$s', 'Read · of ·'],
    ['<h1 class="n1">5 men</h1>', '·5 men·'],
    ['<a href="https://host.example/a">x</a>', '·https://host.example/a·x·'],
    ['{n, plural, =0 {no seat} one {# seat}} left', '·no seat·# seat· left'],
    ['A&#160;B', 'A·B'],
  ])('of %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
