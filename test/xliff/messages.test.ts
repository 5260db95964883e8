import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/xliff/common/rules.ts';

describe.each(['en', 'zh-Hans', 'ms'])('the messages in %s', (ui) => {
  const path = new URL(`../../locales/${ui}/messages.json`, import.meta.url);
  const { xliff } = JSON.parse(readFileSync(path, 'utf8')) as { xliff: Record<string, string> };

  it('are there for every rule, and for nothing else', () => {
    expect(Object.keys(xliff).toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  it('name the section of the standard', () => {
    for (const [rule, text] of Object.entries(xliff)) expect(text, rule).toContain('{{section}}');
  });
});
