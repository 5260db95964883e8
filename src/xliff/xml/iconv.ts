import { lazyLibrary } from '../../model/package-data.ts';

/** The library of legacy encodings, loaded at the first file that is not in UTF-8. */
export const iconv: () => typeof import('iconv-lite') = lazyLibrary(
  'iconv-lite',
  async () => (await import('iconv-lite')).default,
);
