import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaNamed } from './report/schemas.ts';

const folder = fileURLToPath(new URL('../.github', import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.ya?ml$/.test(path));

/** The schema that GitHub’s documentation gives for a file of `.github/`. */
function schemaOf(path: string): string {
  if (posix.dirname(path) === 'workflows') return 'github-workflow';
  if (path === 'ISSUE_TEMPLATE/config.yml') return 'github-issue-config';
  return posix.dirname(path) === 'ISSUE_TEMPLATE' ? 'github-issue-forms' : `none for ${path}`;
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object }>>;
}

const workflows = files
  .filter((path) => schemaOf(path) === 'github-workflow')
  .map((path) => ({ path, workflow: parse(readFileSync(`${folder}/${path}`, 'utf8')) as Workflow }));

describe('.github/', () => {
  it.each(files)('holds what GitHub takes: %s', (path) => {
    const validate = schemaNamed(schemaOf(path));
    validate(parse(readFileSync(`${folder}/${path}`, 'utf8')));
    const faults = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(faults).toEqual([]);
  });

  it.each(workflows)('gives the jobs of $path no right to write but that of provenance', ({ path, workflow }) => {
    expect(workflow.permissions).toBeDefined();
    const rights = [workflow, ...Object.values(workflow.jobs)].flatMap(({ permissions = {} }) =>
      Object.entries(permissions).filter(([, right]) => right !== 'read'),
    );
    expect(rights).toEqual(path === 'workflows/release.yml' ? [['id-token', 'write']] : []);
  });
});
