import type { Content, Ph } from '../../../src/model/content.ts';
import { contentOf } from '../../../src/model/content.ts';
import { added, coded, data, date, own, pair, recoded, swap, withCodes } from './make.ts';
import type { Corruption, Texts } from './make.ts';

const register: Texts = {
  'zh-Hans': '请于§前登记。',
  ms: 'Sila daftar sebelum §.',
  ar: 'يرجى التسجيل قبل §.',
  th: 'กรุณาลงทะเบียนภายใน §',
};
const marked: Texts = {
  'zh-Hans': '请[现在]登记。',
  ms: 'Sila daftar [sekarang].',
  ar: 'يرجى التسجيل [الآن].',
  th: 'กรุณาลงทะเบียน [ตอนนี้]',
};
const reserved: Texts = {
  'zh-Hans': '§前有¶个座位。',
  ms: 'Sebelum § ada ¶ tempat.',
  ar: 'قبل § يوجد ¶ مقعد.',
  th: 'ก่อน § มี ¶ ที่นั่ง',
};
const isCode = ({ kind }: Content[number]): boolean => kind !== 'text';

export const codes: readonly Corruption[] = [
  {
    name: 'a placeholder dropped',
    checks: ['placeholders'],
    ...withCodes('Please register by §.', register),
    corrupt: recoded((inline) => inline.filter((each) => !isCode(each))),
  },
  {
    name: 'a placeholder doubled',
    checks: ['placeholders'],
    ...withCodes('Please register by §.', register),
    corrupt: recoded((inline) => [...inline, date]),
  },
  {
    name: 'a placeholder typed as text',
    checks: ['placeholders'],
    ...withCodes('Please register by §.', register),
    corrupt: recoded((inline) => inline.flatMap((each) => (isCode(each) ? contentOf(data.d1) : [each]))),
  },
  {
    name: 'another placeholder in its place',
    checks: ['placeholders'],
    ...withCodes('Please register by §.', register),
    corrupt: recoded((inline) => inline.map((each) => (isCode(each) ? { ...date, dataRef: 'd2' } : each))),
  },
  {
    name: 'formatting lost',
    checks: ['inline-codes'],
    ...withCodes('Please register [now].', marked),
    corrupt: recoded((inline) => inline.filter((each) => !isCode(each))),
  },
  {
    name: 'a code doubled',
    checks: ['inline-codes', 'code-pairs'],
    ...withCodes('Please register [now].', marked),
    corrupt: recoded((inline) => [...inline, ...inline.filter(isCode)]),
  },
  {
    name: 'half a code lost',
    checks: ['code-pairs', 'inline-codes'],
    ...withCodes('Please register [now].', marked),
    corrupt: recoded((inline) => inline.filter(({ kind }) => kind !== 'ec')),
  },
  {
    name: 'a code’s ends turned round',
    checks: ['code-pairs'],
    ...withCodes('Please register [now].', marked),
    corrupt: recoded((inline) => {
      const [start, end] = inline.filter(isCode);
      return inline.map((each) => (each === start ? end! : each === end ? start! : each));
    }),
  },
  {
    name: 'codes out of a fixed order',
    checks: ['code-order'],
    added: (locale) => {
      const fixed = (text: string): Content =>
        coded(text).map((each, _at, all) =>
          each.kind === 'ph'
            ? { ...each, canReorder: all.find(isCode) === each ? 'firstNo' : 'no', canCopy: false, canDelete: false }
            : each,
        );
      return [pair(own, fixed('By § there are ¶ seats.'), fixed(reserved[locale] ?? ''))];
    },
    corrupt: recoded((inline) => {
      const [first, second] = inline.filter(isCode);
      return inline.map((each) => (each === first ? second! : each === second ? first! : each));
    }),
  },
  {
    name: 'a plural branch missing',
    checks: ['placeholders'],
    added: (locale) => {
      const branches = locale === 'ar' ? ['zero', 'one', 'two', 'few', 'many', 'other'] : ['other'];
      const subFlows = branches.map((key) => `${own}.seats.${key}`);
      const code: Ph = { kind: 'ph', id: '1', dataRef: 'd3', subFlows };
      const of = (text: string): Content => [code, ...contentOf(text)];
      const texts: Texts = { 'zh-Hans': '可供预订', ms: ' masih kosong', ar: ' متاحة', th: ' ว่างอยู่' };
      return [
        pair(own, of(' are free'), of(texts[locale] ?? '')),
        ...subFlows.map((id) =>
          pair(id, 'seats', { 'zh-Hans': '座位', ms: 'tempat duduk', ar: 'مقاعد', th: 'ที่นั่ง' }[locale]),
        ),
      ];
    },
    corrupt: (units) => units.slice(0, -1),
  },
  {
    name: 'a printf variable lost',
    checks: ['printf'],
    ...added('Hello %s, welcome back.', {
      'zh-Hans': '你好，%s，欢迎回来。',
      ms: 'Helo %s, selamat kembali.',
      ar: 'مرحبًا %s، أهلًا بعودتك.',
      th: 'สวัสดี %s ยินดีต้อนรับกลับ',
    }),
    corrupt: swap(['%s', '']),
  },
  {
    name: 'an interpolation renamed',
    checks: ['i18next'],
    ...added('Hello {{name}}, welcome back.', {
      'zh-Hans': '你好，{{name}}，欢迎回来。',
      ms: 'Helo {{name}}, selamat kembali.',
      ar: 'مرحبًا {{name}}، أهلًا بعودتك.',
      th: 'สวัสดี {{name}} ยินดีต้อนรับกลับ',
    }),
    corrupt: swap(['name', 'nama']),
  },
  {
    name: 'a tag not closed',
    checks: ['html-tags'],
    ...added('Please <b>register</b> today.', {
      'zh-Hans': '请于今天<b>登记</b>。',
      ms: 'Sila <b>daftar</b> hari ini.',
      ar: 'يرجى <b>التسجيل</b> اليوم.',
      th: 'กรุณา<b>ลงทะเบียน</b>วันนี้',
    }),
    corrupt: swap(['</b>', '']),
  },
  {
    name: 'an entity broken',
    checks: ['entities'],
    ...added('Health &amp; education for children.', {
      'zh-Hans': '儿童的健康&amp;教育。',
      ms: 'Kesihatan &amp; pendidikan untuk kanak-kanak.',
      ar: 'الصحة &amp; التعليم للأطفال.',
      th: 'สุขภาพ &amp; การศึกษาเพื่อเด็ก',
    }),
    corrupt: swap(['&amp;', '&amp']),
  },
  {
    name: 'a brace of a message lost',
    checks: ['icu-syntax'],
    ...added('{n, plural, one {# seat} other {# seats}}', {
      'zh-Hans': '{n, plural, other {#个座位}}',
      ms: '{n, plural, other {# tempat duduk}}',
      ar: '{n, plural, zero {# مقعد} one {# مقعد} two {# مقعدان} few {# مقاعد} many {# مقعدا} other {# مقعد}}',
      th: '{n, plural, other {# ที่นั่ง}}',
    }),
    corrupt: swap([/\}\}$/, '}']),
  },
];
