import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { tagFaults } from './tag-faults.ts';

/**
 * Markup that stands in the text as text: `<b>…</b>`, `<a href="…">`, `<br/>`, or the tags of a program's own. A browser
 * reads what is left of it, so tags are kept, in pairs, with their attributes; what a reader reads in them is translated.
 */
export const htmlTags: Check<'unit'> = defineCheck({
  id: 'html-tags',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: tagFaults,
  describe: ({ problem, tag, expected = '', attribute = '' }) => ({
    key: problem,
    values: { tag, expected, attribute },
  }),
  examples: [
    right('zh-Hans', 'Read <b>this</b> now', '现在请读<b>这个</b>'),
    right('ms', 'If a < b and b > c', 'Jika a < b dan b > c'),
    right('ar', 'A<br>B <img src="a.png" alt="Photo">', 'أ<br/>ب <img src="a.png" alt="صورة">'),
    right('th', 'Enter <your name> here', 'ใส่ <ชื่อของคุณ> ที่นี่'),
    right('ru', 'Write to <press@newsroom.example>', 'Пишите: <press@newsroom.example>'),
    right('hi', 'I <3 you, a<b>c', 'मैं <3, a<b>c'),
    right('ja', 'Open <link>settings</link>', '<link>設定</link>を開く'),
    wrong('zh-Hans', 'Read <b>this</b> now', '现在请读这个', 'error'),
    wrong('ms', 'Read <b>this</b> now', 'Baca <b>ini sekarang', 'error'),
    wrong('ar', 'Read <b>this</b>', 'اقرأ ＜b＞هذا</b>', 'error'),
    wrong('th', '<strong>Read</strong>', '<b>อ่าน</b>', 'error', 'error'),
    wrong('ru', '<a href="#top" class="x">Up</a>', '<a href="#верх" class="x">Вверх</a>', 'error'),
    wrong('hi', '<b>Read <i>this</i></b>', '<b>यह <i>पढ़ें</b></i>', 'error'),
    wrong('ja', 'Read <b>this</b>', 'これ<b></b>を読む', 'warning'),
    wrong('ko', 'Read this', '이것을 <i>읽으세요</i>', 'error'),
  ],
});
