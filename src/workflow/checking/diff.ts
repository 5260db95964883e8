import { unifiedDiff } from '../../report/unified-diff.ts';
import { readXliff } from '../../xliff/document.ts';
import type { FixedFile } from '../fix.ts';

/** The change of one file as a unified diff that `patch` and `git apply` take; empty where nothing changes. */
export function diffOf({ path, before, after }: FixedFile): string {
  return unifiedDiff(path.replaceAll('\\', '/'), readXliff(before).text, readXliff(after).text);
}
