import { isXliffName } from '../../kit/xliff-name.ts';

/** Whether a name is a bilingual file's or a kit's, there or not, and not a release's. */
export function isReturnName(name: string): boolean {
  return isXliffName(name) || /\.zip$/i.test(name);
}
