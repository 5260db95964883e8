import { releaseKinds, type ReleaseKind } from '../../model/release-kind.ts';
import { parseTag } from '../tags/tags.ts';
import { tableRows } from './tables.ts';

type Row = Readonly<Partial<Record<ReleaseKind, readonly string[]>>>;

/**
 * Tells what kind of paper a release is by a line above its text: one that is nothing but a label (“MEDIA ADVISORY”), or
 * begins with one and a sign (“Statement: …”). English labels are read in every language, as press offices mix them in.
 */
export function releaseKindOf(line: string, locale: string): ReleaseKind | undefined {
  const said = line.trim().toLowerCase();
  const rows = tableRows<Row>('release-kinds');
  const language = parseTag(locale)?.language ?? '';
  const found = [...new Set([language, 'en'])].flatMap((each) => {
    const row = Object.hasOwn(rows, each) ? rows[each] : undefined;
    return releaseKinds.filter((kind) => row?.[kind]?.some((label) => opens(said, label)) === true);
  });
  return found[0];
}

function opens(said: string, label: string): boolean {
  if (label.endsWith(' …')) return said.startsWith(label.slice(0, -1));
  if (!said.startsWith(label)) return false;
  return /^\s*(?:$|[:：/|–—―-](?![\p{L}\p{N}])|[:：])/u.test(said.slice(label.length));
}
