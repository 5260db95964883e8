import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readXliff } from '../../src/xliff/document.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import type { XmlElement } from '../../src/xliff/xml/element.ts';
import { descendants, elementsOf } from '../../src/xliff/xml/element.ts';
import { haveSchemas, schemas } from './outside.ts';

/** Values that are right somewhere in the standard and wrong in most places. */
const values = [
  '',
  ' ',
  'x',
  '0',
  '1',
  '-1',
  '1.5',
  '101',
  'yes',
  'no',
  'a b',
  'a:b',
  'xlf:b',
  'en_US',
  '#u1',
  'other',
];

/** Attributes that belong to few elements. */
const attributes = [
  'zz="1"',
  'id="q"',
  'name="q"',
  'state="final"',
  'translate="no"',
  'ref="#u1"',
  'canDelete="no"',
  'dir="ltr"',
  'order="1"',
  'tool:zz="1"',
  'xml:id="q"',
  'xml:lang="de"',
  'xml:space="keep"',
  'fs:zz="b"',
  'its:term="yes"',
  'slr:sizeInfo="1"',
];

/** Elements that belong into few others. */
const elements = [
  '<tool:zz/>',
  '<zz xmlns=""/>',
  '<zz/>',
  '<note>n</note>',
  '<segment><source/></segment>',
  '<ignorable><source/></ignorable>',
  '<ph id="q"/>',
  '<cp hex="0001"/>',
  '<mda:metadata><mda:metaGroup><mda:meta type="q"/></mda:metaGroup></mda:metadata>',
  '<res:resourceData/>',
  '<val:validation><val:rule isPresent="q"/></val:validation>',
  'text',
];

/** The document changed in one place, in every way and every place. */
function* changed(text: string): Generator<string> {
  for (const element of descendants(readXliff(Buffer.from(text)).root.element)) {
    const { start, contentStart, contentEnd, end } = element;
    const whole = text.slice(start, end);
    const isEmpty = contentStart === end;
    yield text.slice(0, start) + text.slice(end);
    yield text.slice(0, end) + whole + text.slice(end);
    yield* withOtherTag(text, element);
    for (const other of elements) {
      if (isEmpty) yield `${text.slice(0, end - 2)}>${other}</${element.name}>${text.slice(end)}`;
      else {
        yield text.slice(0, contentStart) + other + text.slice(contentStart);
        yield text.slice(0, contentEnd) + other + text.slice(contentEnd);
      }
    }
    const next = elementsOf(element.parent ?? element).find((sibling) => sibling.start >= end);
    if (next !== undefined) {
      yield (
        text.slice(0, start) +
        text.slice(next.start, next.end) +
        text.slice(end, next.start) +
        whole +
        text.slice(next.end)
      );
    }
  }
}

/** The document with other attributes on one element. */
function* withOtherTag(text: string, { name, attributeList, start, contentStart, end }: XmlElement): Generator<string> {
  const close = contentStart === end ? '/>' : '>';
  const written = attributeList.map((attribute) => `${attribute.name}="${escaped(attribute.value)}"`);
  const tag = (list: readonly string[]): string =>
    text.slice(0, start) + `<${[name, ...list].join(' ')}${close}` + text.slice(contentStart);
  for (const [at, attribute] of attributeList.entries()) {
    if (attribute.name.startsWith('xmlns')) continue;
    yield tag(written.toSpliced(at, 1));
    for (const value of values) yield tag(written.with(at, `${attribute.name}="${value}"`));
  }
  for (const attribute of attributes) {
    if (!attributeList.some((own) => attribute.startsWith(`${own.name}=`))) yield tag([...written, attribute]);
  }
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function isAccepted(text: string): boolean {
  try {
    return inspectXliff(Buffer.from(text)).faults.length === 0;
  } catch {
    return false;
  }
}

/** Tells which of the documents are valid by a schema. */
async function validOf(texts: readonly string[], schema: string): Promise<ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-schemas-'));
  try {
    const names = texts.map((text, at) => {
      writeFileSync(join(folder, `${at}.xlf`), text);
      return `${at}.xlf`;
    });
    const args = ['--noout', '--nonet', '--schema', join(schemas, schema), ...names];
    const { stderr } = await promisify(execFile)('xmllint', args, { cwd: folder, maxBuffer: 2 ** 28 }).catch(
      (error: unknown) => error as { stderr: string },
    );
    const valid = [...stderr.matchAll(/^(\d+)\.xlf validates$/gm)].map(([, at]) => texts[Number(at)]!);
    return new Set(valid);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One change in so many is looked at: all take a minute, and each kind comes at every sort of place all the same. */
const stride = 5;

describe.skipIf(!haveSchemas).each([
  { name: 'everything-2.1.xlf', schema: 'xliff-2.0-2.1/all.xsd', least: 1500 },
  { name: 'everything-2.2.xlf', schema: 'xliff-2.2/all.xsd', least: 100 },
])('a document with all that the standard has, changed in one place: $name', ({ name, schema, least }) => {
  it('is not accepted where the schemas of the standard refuse it', { timeout: 240_000 }, async () => {
    const text = readFileSync(new URL(`../fixtures/xliff/${name}`, import.meta.url), 'utf8');
    const all = [...new Set(changed(text))].filter((_, at) => at % stride === 0);
    expect(all.length).toBeGreaterThan(least);
    const accepted = all.filter(isAccepted);
    const valid = await validOf(accepted, schema);
    // Both sides must have something to say, else nothing is compared.
    expect(valid.size).toBeGreaterThan(0);
    expect(all.length - accepted.length).toBeGreaterThan(least / 2);
    expect(accepted.filter((each) => !valid.has(each)).map((each) => difference(text, each))).toEqual([]);
  });
});

/** The place where a document was changed. */
function difference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text.charAt(at) === other.charAt(at)) at++;
  return other.slice(Math.max(0, at - 60), at + 80);
}
