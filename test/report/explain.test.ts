import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { checkIds, explain } from '../../src/check/explain.ts';
import { checkManual } from '../../src/report/check-manual.ts';
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
      expect(text.match(/→ /g)?.length).toBe(page.wrong.flatMap(({ findings }) => findings).length);
      expect(text).toContain(`"checks": { "${id}": "off" }`);
      expect(text).not.toMatch(/\{\{|check\.|report\./);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('is wrapped to the terminal', () => {
    const [, , , ...rest] = printExplained(page, translator('zh-Hans'), { columns: 60 }).split('\n');
    const rationale = rest.slice(0, rest.indexOf(''));
    expect(Math.max(...rationale.map(widthOf))).toBeLessThanOrEqual(62);
  });
});
