import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const docker = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync('docker', args, { cwd: root, encoding: 'utf8' });
// Building it takes the packages over the net, which no other test does.
const isAsked = process.env['DRAGOMAN_DOCKER'] === '1' && docker('info').status === 0;

it.skipIf(!isAsked)(
  'the image runs the command in a folder of its user, not as root (needs Docker, the net and DRAGOMAN_DOCKER=1)',
  () => {
    const built = docker('build', '--tag', 'dragoman:test', '.');
    expect(built.status, built.stderr).toBe(0);
    expect(docker('run', '--rm', '--entrypoint', 'id', 'dragoman:test', '-u').stdout.trim()).not.toBe('0');
    const newsroom = smallNewsroom('Boats to run\n\nThe first boat leaves at 9.15 a.m. on 6 June 2027.\n');
    const user = `${process.getuid?.()}:${process.getgid?.()}`;
    const folder = ['--rm', '--user', user, '--volume', `${newsroom.folder}:/newsroom`];
    const exported = docker('run', ...folder, 'dragoman:test', 'export');
    expect(exported.status, exported.stderr).toBe(0);
    expect(newsroom.read('locales/ms/news.xlf')).toContain('The first boat leaves');
  },
  900_000,
);
