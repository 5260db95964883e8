import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { emptyFolder, sampleNewsroom, type TestNewsroom } from '../newsroom.ts';

const store = 'locales/zh-Hans/2010-11-06-beijing-declaration.xlf';

/** The sample with one figure wrong. */
function wrongFigure(): TestNewsroom {
  const newsroom = sampleNewsroom();
  newsroom.edit(store, '近12亿', '近1.2亿');
  return newsroom;
}

async function run(cwd: string, env: Record<string, string>, ...args: string[]): Promise<string> {
  let stdout = '';
  await main(args, {
    cwd,
    env,
    stdout: (text) => void (stdout += text),
    stderr: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
    colour: false,
    interactive: false,
    columns: 100,
  });
  return stdout;
}

interface Sarif {
  readonly runs: readonly [
    { readonly results: readonly { readonly level: string; readonly locations: readonly [Location] }[] },
  ];
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: { readonly snippet: { readonly text: string } };
  };
}

function errorsIn(sarif: string): readonly Location['physicalLocation'][] {
  const [{ results }] = (JSON.parse(sarif) as Sarif).runs;
  return results.filter(({ level }) => level === 'error').map(({ locations }) => locations[0].physicalLocation);
}

describe('reports that point into files', () => {
  it('name them from where the command runs', async () => {
    const { folder } = wrongFigure();
    const github = await run(folder, {}, 'check', '--format', 'github');
    expect(github).toMatch(new RegExp(`^::error file=${store},line=\\d+,col=\\d+,endColumn=\\d+,title=numbers`));
    const [place] = errorsIn(await run(folder, {}, 'check', '--format', 'sarif'));
    expect(place!.artifactLocation).toMatchObject({ uri: store, uriBaseId: '%SRCROOT%' });
    expect(place!.region.snippet.text).toBe('1.2亿');
  });

  it('name them from the workspace of a GitHub job, wherever in it the newsroom is', async () => {
    const { folder } = wrongFigure();
    const env = { GITHUB_WORKSPACE: dirname(folder) };
    const path = `${folder.slice(dirname(folder).length + 1)}/${store}`;
    expect(await run(folder, env, 'check', '--format', 'github')).toContain(`::error file=${path},`);
    expect(errorsIn(await run(folder, env, 'check', '--format', 'sarif'))[0]!.artifactLocation.uri).toBe(path);
  });

  it('name in full what is outside', async () => {
    const { folder } = wrongFigure();
    const elsewhere = join(emptyFolder().folder, 'inner');
    mkdirSync(elsewhere);
    const github = await run(elsewhere, {}, 'check', '--project', folder, '--format', 'github');
    expect(github).toContain(`::error file=${folder}/${store},`);
    const [place] = errorsIn(await run(elsewhere, {}, 'check', '--project', folder, '--format', 'sarif'));
    expect(place!.artifactLocation).toEqual({ uri: `file://${folder}/${store}`, index: expect.any(Number) as number });
  });
});

describe('every form of report', () => {
  it.each(['pretty', 'json', 'sarif', 'junit', 'github', 'html'])(
    '%s speaks the language asked for, and ends alike',
    async (form) => {
      const newsroom = wrongFigure();
      const { code, stdout, stderr } = await newsroom.dragoman('check', store, '--format', form, '--lang', 'zh-Hans');
      expect(code).toBe(1);
      expect(stdout).toMatch(/数值不符/);
      expect(stdout.endsWith('\n')).toBe(true);
      expect(stderr).toBe('');
    },
  );

  it('is refused where there is none of the name', async () => {
    const { code, stderr } = await wrongFigure().dragoman('check', '--format', 'html5');
    expect([code, stderr]).toEqual([2, expect.stringContaining('pretty, json, sarif, junit, github, html, xliff')]);
  });

  it('tells of a file that can’t be used, and of the others', async () => {
    const newsroom = wrongFigure();
    newsroom.write('cut.xlf', newsroom.read(store).slice(0, 400));
    for (const form of ['pretty', 'json', 'sarif', 'junit', 'github', 'html']) {
      const { code, stdout } = await newsroom.dragoman('check', 'cut.xlf', store, '--format', form);
      expect([form, code]).toEqual([form, 2]);
      expect(stdout).toContain('The file ends too early');
      expect(stdout).toContain('expected the value of');
    }
  });
});

it('a page of what was found has both texts, asks for nothing from elsewhere, and takes no text for markup', async () => {
  const newsroom = wrongFigure();
  newsroom.edit(store, '近1.2亿', '近1.2亿&lt;img src=x onerror=alert(1)&gt;&lt;/style&gt;');
  const { stdout } = await newsroom.dragoman('check', store, '--format', 'html');
  expect(stdout).toMatch(/<p lang="en" dir="ltr">.*<mark class="wrong">1\.2 billion<\/mark>/u);
  expect(stdout).toMatch(/<p lang="zh-Hans" dir="ltr">.*<mark class="wrong">1\.2亿<\/mark>/u);
  expect(stdout).toContain('dragoman waive ');
  expect(stdout).not.toMatch(/<(?:script|img|link)|https?:\/\/(?!www\.w3)/u);
  expect(stdout.match(/<\/style>/gu)).toHaveLength(1);
  expect(new Set(stdout.match(/ id="[^"]*"/gu)).size).toBe(stdout.match(/ id="[^"]*"/gu)?.length);
});

it('a setting that names no check says which was meant, and where', async () => {
  const newsroom = wrongFigure();
  newsroom.edit(
    'dragoman.config.json',
    '"minimumState"',
    '"roleChecks": { "headline": { "nubmers": "off" } }, "minimumState"',
  );
  const { code, stderr } = await newsroom.dragoman('check');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^dragoman\.config\.json:\d+:\d+: There is no check “nubmers”\. Did you mean numbers\?\n/);
});

it('a role’s own severity is the last word', async () => {
  const newsroom = wrongFigure();
  const severity = async (settings: object): Promise<readonly string[]> => {
    const config = JSON.parse(sampleConfig) as object;
    newsroom.write('dragoman.config.json', JSON.stringify({ ...config, ...settings }));
    const { stdout } = await newsroom.dragoman('check', store, '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string; severity: string }[] }[] };
    return files.flatMap(({ findings }) =>
      findings.filter(({ check }) => check === 'numbers').map((each) => each.severity),
    );
  };
  const sampleConfig = newsroom.read('dragoman.config.json');
  const release = '2010-11-06-beijing-declaration';
  expect(await severity({})).toEqual(['error']);
  expect(await severity({ releaseChecks: { [release]: { numbers: 'info' } } })).toEqual(['info']);
  expect(await severity({ releaseChecks: { other: { numbers: 'info' } } })).toEqual(['error']);
  const roles = { roleChecks: { paragraph: { numbers: 'warning' }, headline: { numbers: 'info' } } };
  expect(await severity({ releaseChecks: { [release]: { numbers: 'info' } }, ...roles })).toEqual(['warning']);
});
