// Writes docs/checks.md, the manual's pages of the checks, from their definitions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { buildIfChanged } from './build.mjs';

buildIfChanged();
const { checkIds, explain } = await import('../dist/check/explain.js');
const { checkManual } = await import('../dist/report/check-manual.js');
const { translator } = await import('../dist/report/messages.js');

const path = fileURLToPath(new URL('../docs/checks.md', import.meta.url));
const text = checkManual(checkIds().map(explain), translator('en'));
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
