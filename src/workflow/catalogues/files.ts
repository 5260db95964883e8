import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { catalogueExtensions, targetName } from '../../formats/catalogue/catalogue-file.ts';
import { isZip } from '../../kit/kit.ts';
import { headOf, sourceOf } from '../../model/byte-source.ts';
import { readSource } from '../../workspace/files/read-file.ts';
import type { Context } from '../newsroom/context.ts';

/** Tells whether a path is that of a catalogue: a JSON, PO or POT file in the folder of a locale. */
export function isCatalogue({ newsroom }: Context, path: string): boolean {
  return (
    catalogueExtensions.includes(extname(path)) &&
    !basename(path).endsWith('.waivers.json') &&
    dirname(dirname(path)) === newsroom.layout.locales
  );
}

/** Gives the path of a locale's own file of a catalogue. */
export function cataloguePath({ newsroom: { config, layout } }: Context, locale: string, catalogue: string): string {
  const name = locale === config.sourceLocale ? catalogue : targetName(catalogue);
  return join(layout.locales, locale, name);
}

/** Gives a catalogue’s name without its extension: what its files in other folders are named by. */
export function catalogueName(catalogue: string): string {
  return basename(catalogue, extname(catalogue));
}

const HEAD = 4096;

/**
 * Finds the catalogue that a returned file belongs to, such as `messages.json`: its first `<file>` names it, by `id`
 * in XLIFF 2 and by `original` in 1.2. A release's `original` has a folder in it.
 */
export function returnedCatalogue(context: Context, path: string): string | undefined {
  const bytes = headOf(sourceOf(readSource(path, HEAD)), HEAD);
  if (isZip(bytes, path)) return undefined;
  const head = new TextDecoder(bytes[1] === 0 || bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  const [tag = ''] = /<(?:[\w.-]+:)?file\s[^>]*>/.exec(head) ?? [];
  for (const [, , value = ''] of tag.matchAll(/\s(id|original)\s*=\s*["']([^"'/\\]+\.(?:json|pot?))["']/g)) {
    if (existsSync(cataloguePath(context, context.newsroom.config.sourceLocale, value))) return value;
  }
  return undefined;
}
