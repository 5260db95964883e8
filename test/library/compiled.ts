import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles `src/` into a folder, as it is today: the data beside the code stays in `src/`, libraries where they are. */
export function compileInto(folder: string): void {
  const options = ['--outDir', folder, '--declaration', 'false', '--isolatedDeclarations', 'false'];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', root, ...options], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}
