import { said } from './form.ts';
import { added, changed, governments, swap } from './make.ts';
import type { Corruption } from './make.ts';

const mojibake = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

export const characters: readonly Corruption[] = [
  {
    name: 'a bidi override',
    checks: ['bidi-controls'],
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 9)}\u202e${text.slice(9)}`),
  },
  {
    name: 'an isolate not closed',
    checks: ['bidi-controls'],
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 9)}\u2067${text.slice(9)}`),
  },
  {
    name: 'a control character',
    checks: ['control-characters'],
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 9)}\b${text.slice(9)}`),
  },
  {
    name: 'a character lost',
    checks: ['replacement-characters'],
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 9)}\ufffd${text.slice(10)}`),
  },
  {
    name: 'mojibake',
    checks: ['mojibake'],
    ...added('“We know what works,” she said.', said),
    corrupt: changed((text) => mojibake(text)),
  },
  {
    name: 'letters of another script',
    checks: ['wrong-script'],
    at: governments,
    corrupt: swap({
      'zh-Hans': ['政府', '정부'],
      ms: ['Kerajaan', 'Kerаjaan'],
      ar: ['حكومات', 'ממשלות'],
      th: ['รัฐบาล', 'ລັດຖະບານ'],
    }),
  },
  {
    name: 'a traditional character',
    checks: ['han-variant'],
    at: governments,
    corrupt: swap({ 'zh-Hans': ['儿童', '兒童'] }),
  },
  {
    name: 'another language',
    checks: ['wrong-script', 'wrong-language'],
    at: governments,
    corrupt: changed(
      (_text, locale) =>
        ({
          'zh-Hans': '28か国の政府は本日、この地域の子どもたちの権利を改善することを約束しました。',
          ms: 'Die Regierungen von 28 Ländern haben sich heute verpflichtet, die Rechte der Kinder in der Region zu verbessern und mehr zusammenzuarbeiten.',
          ar: 'دولت‌های ۲۸ کشور امروز متعهد شدند که حقوق کودکان را در این منطقه بهبود بخشند و همکاری خود را در این زمینه افزایش دهند.',
          th: 'รัดถะบาน 28 ປະເທດໄດ້ໃຫ້ຄໍາໝັ້ນໃນມື້ນີ້ວ່າຈະປັບປຸງສິດທິຂອງເດັກໃນພາກພື້ນ',
        })[locale],
    ),
  },
];
