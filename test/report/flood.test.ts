import { expect, it } from 'vitest';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';
import { translator } from '../../src/report/messages.ts';
import { printPretty } from '../../src/report/pretty.ts';

it('a flood of one fault is one line with a count, and each in full', () => {
  const units = '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>\n'.repeat(40);
  const file = checkDocument(
    Buffer.from(
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de_DE"><body>${units}</body></file></xliff>`,
    ),
  );
  const short = printPretty([file], translator('en'));
  expect(short.match(/xliff-repeated-unit-id /g)).toHaveLength(1);
  expect(short).toContain('38 more like it in this file');
  expect(short).toContain('xliff-language-tag-12');
  expect(short).toContain('40 warnings');
  const full = printPretty([file], translator('en'), { verbose: true });
  expect(full.match(/ xliff-repeated-unit-id /g)).toHaveLength(39);
});
