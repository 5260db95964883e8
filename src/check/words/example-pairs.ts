import type { Example } from '../../model/check-page.ts';

/** Units of one segment each, in one release or in one each as the check's scope has it. */
export function pairs(
  locale: string,
  all: readonly (readonly [source: string, target: string])[],
  ...finds: Example['finds']
): Example {
  const [first = { source: '' }, ...others] = all.map(([source, target]) => ({ source, target }));
  return { locale, segments: [first], others, finds };
}
