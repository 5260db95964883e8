import { describe, expect, it } from 'vitest';
import { readTbx } from '../../src/memory/tbx/read-tbx.ts';
import { termsOf } from '../../src/memory/tbx/tbx-terms.ts';
import { writeTbx } from '../../src/memory/tbx/write-tbx.ts';
import { DragomanError } from '../../src/model/error.ts';
import type { Term } from '../../src/model/term.ts';

const read = (tbx: string): readonly Term[] =>
  termsOf(readTbx([new TextEncoder().encode(tbx)], 'a.tbx'), { source: 'en', targets: ['ms', 'zh-Hans'] });

const codeOf = (tbx: string): string => {
  try {
    read(tbx);
    return '';
  } catch (error) {
    if (error instanceof DragomanError) return `${error.code} ${error.line ?? ''}`.trim();
    throw error;
  }
};

const terms: readonly Term[] = [
  { source: 'child <rights>', locale: 'ms', target: 'hak kanak-kanak', status: 'preferred' },
  { source: 'child <rights>', locale: 'ms', target: 'hak budak', status: 'forbidden', note: 'colloquial & old' },
  { source: 'child <rights>', locale: 'zh-Hans', target: '儿童权利', status: 'admitted' },
  { source: 'UNICEF', locale: 'ms', target: 'UNICEF', status: 'do-not-translate' },
];

describe('a term base in TBX', () => {
  it.each(['2019', '2008'] as const)('is read back as it was written, in the version of %s', (version) => {
    expect(read(writeTbx(terms, 'en', version))).toEqual(terms);
  });

  it('is read in style DCT too', () => {
    expect(
      read(`<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
        <text><body><conceptEntry id="1"><min:subjectField>press</min:subjectField>
        <langSec xml:lang="en-GB"><termSec><term>embargo</term><basic:note>of a release</basic:note></termSec></langSec>
        <langSec xml:lang="ms"><termSec><term>sekatan</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>embargo</term></termSec></langSec></conceptEntry></body></text></tbx>`),
    ).toEqual([
      { source: 'embargo', locale: 'ms', target: 'sekatan', status: 'forbidden' },
      { source: 'embargo', locale: 'ms', target: 'embargo', status: 'preferred' },
    ]);
  });

  it('is read as other tools wrote it in 2008', () => {
    expect(
      read(`<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body>
        <termEntry id="7"><descrip type="subjectField">press</descrip>
        <langSet xml:lang="EN"><ntig><termGrp><term id="t1">press <hi>release</hi></term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
        <langSet xml:lang="zh-CN"><tig><term>新闻稿</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
        <langSet xml:lang="fr"><tig><term>communiqué</term></tig></langSet></termEntry></body></text></martif>`),
    ).toEqual([{ source: 'press release', locale: 'zh-Hans', target: '新闻稿', status: 'admitted' }]);
  });

  it('has no term for what the source is not to say any more', () => {
    const old = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>';
    expect(
      read(writeTbx(terms, 'en', '2019').replace('<term>UNICEF</term><', `<term>UNICEF</term>${old}<`)),
    ).toHaveLength(3);
  });

  it.each([
    ['<tmx/>', 'tbx-not-tbx 1'],
    ['<tbx>\n<text></tbx>', 'tbx-malformed 2'],
    ['<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', 'tbx-doctype 1'],
    ['', 'tbx-malformed 1'],
  ])('is refused where it can’t be used: %s', (tbx, code) => {
    expect(codeOf(tbx)).toBe(code);
  });
});
