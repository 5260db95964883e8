import { readPackageFile } from '../../model/package-data.ts';

/** Reads the version in the package's own manifest. */
export function version(): string {
  const manifest = JSON.parse(readPackageFile('../package.json') ?? '{}') as { version: string };
  return manifest.version;
}
