import type { Term } from '../../../src/model/term.ts';
import { segmentsOf } from '../../../src/model/unit.ts';
import { added, additionally, changed, headline, held, own, swap, unitAt, withLast, pair } from './make.ts';
import type { Corruption, Texts } from './make.ts';

const terms: readonly Term[] = [
  { source: 'child rights', locale: 'zh-Hans', target: '儿童人权', status: 'forbidden' },
  { source: 'child rights', locale: 'th', target: 'สิทธิของเยาวชน', status: 'forbidden' },
  { source: 'child rights', locale: 'ar', target: 'حقوق الصغار', status: 'forbidden' },
];

export const words: readonly Corruption[] = [
  {
    name: 'a term replaced',
    checks: ['terms'],
    at: headline,
    corrupt: swap({
      'zh-Hans': ['儿童权利', '儿童事业'],
      ms: ['hak kanak-kanak', 'hal ehwal budak'],
      ar: ['حقوق الطفل', 'شؤون الصغار'],
      th: ['สิทธิเด็ก', 'ประโยชน์ของเยาวชน'],
    }),
  },
  {
    name: 'a forbidden term',
    checks: ['terms'],
    at: headline,
    corrupt: swap({
      'zh-Hans': ['儿童权利', '儿童人权'],
      ms: ['hak kanak-kanak', 'hak anak'],
      ar: ['حقوق الطفل', 'حقوق الصغار'],
      th: ['สิทธิเด็ก', 'สิทธิของเยาวชน'],
    }),
    options: () => ({ terms }),
  },
  {
    name: 'a name translated that stays as it is',
    checks: ['terms'],
    ...added('The account is called unicefchina and is read by many.', {
      'zh-Hans': '账号名为unicefchina，读者众多。',
      ms: 'Akaun itu bernama unicefchina dan dibaca ramai.',
      ar: 'اسم الحساب unicefchina ويقرؤه كثيرون.',
      th: 'บัญชีนี้ชื่อ unicefchina และมีผู้อ่านจำนวนมาก',
    }),
    corrupt: swap({
      'zh-Hans': ['unicefchina', '儿基会中国'],
      ms: ['unicefchina', 'unicefcina'],
      ar: ['unicefchina', 'يونيسف الصين'],
      th: ['unicefchina', 'ยูนิเซฟจีน'],
    }),
  },
  {
    name: 'the same text translated in two ways',
    checks: ['inconsistent-translation'],
    added: () => [],
    corrupt: (_units, _locale, sample) => {
      const unit = unitAt(sample, additionally);
      const other = segmentsOf(unitAt(sample, held))[0]!.target ?? [];
      return [{ ...withLast(unit, { target: other }), id: own }];
    },
  },
  {
    name: 'two texts translated in one way',
    checks: ['inconsistent-source'],
    isInfo: true,
    at: 'Understanding disparities',
    corrupt: ([unit], _locale, sample) => [
      withLast(unit!, { target: segmentsOf(unitAt(sample, 'Governments unanimously adopt'))[0]!.target ?? [] }),
    ],
  },
];

export const limits: readonly Corruption[] = [
  {
    name: 'a text longer than it may be',
    checks: ['length-limit'],
    added: (locale) => {
      const texts: Texts = { 'zh-Hans': '立即登记', ms: 'Daftar sekarang', ar: 'سجلوا الآن', th: 'ลงทะเบียนตอนนี้' };
      const maximum = Array.from(texts[locale] ?? '').length;
      return [{ ...pair(own, 'Register now', texts[locale] ?? ''), size: { maximum, unit: 'codepoints' } }];
    },
    corrupt: changed((text) => `${text}!!`),
  },
];
