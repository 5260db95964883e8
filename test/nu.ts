import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/** The Java that runs the Nu checker; tests of it are skipped where there is none. */
export const java: string | undefined = ['/usr/bin/java', '/usr/local/bin/java'].find((path) => existsSync(path));

/** Asks the Nu checker about pages, with the style sheets among them, which takes some seconds: `name:line what is wrong`. */
export async function faultsByNu(paths: readonly string[]): Promise<readonly string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const options = ['-jar', jar, '--also-check-css', '--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout } = await promisify(execFile)(java ?? '', [...quick, ...options, ...paths]);
  const { messages } = JSON.parse(stdout) as { messages: { url: string; lastLine: number; message: string }[] };
  return (
    messages
      // Malay and Indonesian are too alike for it to tell.
      .filter(({ message }) => !/appears to be written in Indonesian but .*lang="ms"/s.test(message))
      .map(({ url, lastLine, message }) => `${url.replace(/.*\//, '')}:${lastLine} ${message}`)
  );
}
