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

/** Two sources with one target, which are judged alike in one release and in two. */
export const twoSources: readonly Example[] = [
  pairs('ms', [
    ['Page 2', 'Halaman 2'],
    ['Page 3', 'Halaman 3'],
  ]),
  pairs('ar', [
    ['Photo', 'صورة'],
    ['Picture', 'صورة'],
  ]),
  pairs('th', [
    ['READ MORE', 'อ่านเพิ่มเติม'],
    ['Read more', 'อ่านเพิ่มเติม'],
  ]),
  pairs('hi', [
    ['“Read more”', 'और पढ़ें'],
    ['Read more …', 'और पढ़ें…'],
  ]),
  pairs(
    'ms',
    [
      ['Read more', 'Baca lagi'],
      ['See details', 'Baca lagi'],
    ],
    'info',
  ),
  pairs(
    'th',
    [
      ['The north gate is open.', 'ประตูทิศเหนือเปิด'],
      ['The south gate is open.', 'ประตูทิศเหนือเปิด'],
    ],
    'info',
  ),
  pairs(
    'ja',
    [
      ['Read more', '続きを読む'],
      ['See details', '続きを読む'],
    ],
    'info',
  ),
];
