import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Test data that is not part of the project; tests that need it skip where it is not. */
export const corpora: string = join(process.env['DRAGOMAN_CORPORA'] ?? resolve('../shared/corpora'), 'xliff');
export const schemas: string = process.env['DRAGOMAN_SCHEMAS'] ?? resolve('../shared/schemas');

export const haveCorpora: boolean = existsSync(corpora);
export const haveXmllint: boolean = hasXmllint();
export const haveSchemas: boolean = existsSync(schemas) && haveXmllint;

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What `xmllint` says against the schema of a version; empty where the document is valid. */
export function schemaFaults(bytes: Uint8Array, schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-xliff-'));
  try {
    const file = join(folder, 'document.xlf');
    writeFileSync(file, bytes);
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(schemas, schema), file], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
