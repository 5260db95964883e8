import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clues } from '../../src/formats/text/evidence/clues.ts';
import { translator } from '../../src/report/messages.ts';

/** The reasons that the code gives besides clues, such as `why: 'dateline-agency'`, and the unions that name them. */
function* reasonsWritten(folder: URL): Generator<string> {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const code = readFileSync(new URL(path, folder), 'utf8');
    for (const [, list = ''] of code.matchAll(/\bwhy(?:: |\s*=\s*)((?:\s*\|?\s*'[a-z-]+')+)/g))
      for (const [, key = ''] of list.matchAll(/'([a-z-]+)'/g)) yield key;
  }
}

const folders = ['../../src/formats/', '../../src/workflow/release/'].map((path) => new URL(path, import.meta.url));
const reasons = new Set([...clues, ...folders.flatMap((folder) => [...reasonsWritten(folder)])]);

it('says in words why a part was read as it was, in every language of the interface', () => {
  expect(reasons).toContain('dateline-agency');
  expect(reasons).toContain('headline-set');
  for (const ui of ['en', 'zh-Hans', 'ms']) {
    const t = translator(ui);
    const raw = [...reasons].filter((why) => t(`outline.why.${why}`).includes(`outline.why.${why}`));
    expect(raw, ui).toEqual([]);
  }
});
