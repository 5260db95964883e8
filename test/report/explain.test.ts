import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { checkIds, explain } from '../../src/check/explain.ts';
import { checkManual, checkSection } from '../../src/report/check-manual.ts';
import { printExplained } from '../../src/report/explain.ts';
import { translator, uiLocales } from '../../src/report/messages.ts';
import { widthOf } from '../../src/report/width.ts';

const manual = new URL('../../docs/checks.md', import.meta.url);

it('docs/checks.md is what scripts/write-check-pages.mjs writes', async () => {
  const text = checkManual(
    checkIds().map((id) => explain(id)!),
    translator('en'),
  );
  const config = await resolveConfig(manual);
  expect(readFileSync(manual, 'utf8')).toBe(await format(text, { ...config, parser: 'markdown' }));
});

describe.each(checkIds())('the page of %s', (id) => {
  const page = explain(id)!;

  it('has the title, type, severity, reason and examples, in every language', () => {
    for (const ui of uiLocales()) {
      const t = translator(ui);
      const text = printExplained(page, t);
      expect(text).toContain(t(page.title.key));
      expect(text).toContain(page.type);
      expect(text).toContain(t(`report.severity.${page.severity}`));
      expect(text.match(/^ +→ /gm)?.length).toBe(page.wrong.flatMap(({ findings }) => findings).length);
      expect(text).toContain(`"checks": { "${id}": "off" }`);
      expect(text).not.toMatch(/check\.|report\./);
      // Examples may hold braces of their own; a page without them has no place left unfilled.
      expect(printExplained({ ...page, right: [], wrong: [] }, t)).not.toContain('{{');
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('is wrapped to the terminal', () => {
    const [, , , ...rest] = printExplained(page, translator('zh-Hans'), { columns: 60 }).split('\n');
    const rationale = rest.slice(0, rest.indexOf(''));
    expect(Math.max(...rationale.map(widthOf))).toBeLessThanOrEqual(62);
  });
});

it('an example shows what its finding depends on, on both kinds of page', () => {
  const shown = (id: string): string => {
    const page = explain(id)!;
    return printExplained(page, translator('en')) + checkSection(page, translator('en'));
  };
  const expected: Readonly<Record<string, readonly string[]>> = {
    terms: ['term: “UNICEF” → “联合国儿童基金会”, preferred', 'term: `UNICEF` → `儿童基金会`, forbidden'],
    'length-limit': ['limit: 4 characters', 'limit: 20 bytes in UTF-8', 'limit: 3 UTF-16 code units'],
    'source-changed': ['source today: “The clinic opens tomorrow.”', 'source today: gone'],
    'unedited-match': [
      'translation memory: “The clinic closes today.” → “诊所今天关门。” (85%)',
      'taken from the translation memory (85%)',
      'machine translation: `क्लिनिक आज खुल रहा है।`',
    ],
    state: ['setting: "minimumState": "reviewed"', 'setting: `"minimumState": "final"`', 'state: reviewed'],
    missing: ['state: final'],
    placeholders: ['branch “one”: “seat” → “место”', 'branch `other`: `seats` → `места`'],
    'inconsistent-releases': ['another release: “Media contacts” → “Untuk pihak media”', 'role: contact'],
    'inconsistent-translation': ['another unit: '],
    'partly-untranslated': ['zh-Hans → ', '| zh-Hans → '],
  };
  const missing = Object.entries(expected).flatMap(([id, texts]) => {
    const page = shown(id);
    return texts.filter((text) => !page.includes(text)).map((text) => `${id}: ${text}`);
  });
  expect(missing).toEqual([]);
});

it('a page in Markdown shows tags, backticks and half characters of its texts as text', () => {
  const { right, ...page } = explain('html-tags')!;
  const shown = checkSection(
    { ...page, right: [{ ...right[0]!, segments: [{ source: 'Use `a|b`.', target: '`\ud800' }] }] },
    translator('en'),
  );
  expect(shown).toContain('such as \\<b>…\\</b> or \\<a href="…">');
  expect(shown).toContain('| `` Use `a\\|b`. `` | `` `<D800> `` |');
});
