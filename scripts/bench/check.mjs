// Checking: pairs per second with every check on, start of the command line beside that of Node, growth with the length of hostile text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignUnit } from '../../dist/facts/align/align.js';
import { runChecks } from '../../dist/check/run-checks.js';
import { recognize } from '../../dist/facts/recognize.js';
import { contentOf } from '../../dist/model/content.js';
import { writeTranslation } from '../../dist/xliff/write.js';
import { toolkitPrograms } from '../clients.mjs';

/** News as press offices write it, by own hand: `{a}` is a figure, `{d}` a day, `{y}` a year, `{p}` a percentage. */
const sentences = [
  {
    en: 'BEIJING, {d} November {y} – Governments from {a} countries committed themselves to the rights of children.',
    'zh-Hans': '北京，{y}年11月{d}日——来自{a}个国家的政府承诺维护儿童权利。',
    ms: 'BEIJING, {d} November {y} – Kerajaan dari {a} negara memberi komitmen terhadap hak kanak-kanak.',
    ar: 'بيجين، {d} تشرين الثاني/نوفمبر {y} – تعهدت حكومات {a} بلدا باحترام حقوق الأطفال.',
  },
  {
    en: 'Nearly 1.{d} billion children live in the region, and {p} per cent of them do not go to school.',
    'zh-Hans': '该地区有近1{d}亿儿童，其中{p}%没有上学。',
    ms: 'Hampir 1.{d} bilion kanak-kanak tinggal di rantau ini, dan {p} peratus daripadanya tidak bersekolah.',
    ar: 'يعيش في المنطقة نحو 1.{d} مليار طفل، ولا يذهب {p} في المئة منهم إلى المدرسة.',
  },
  {
    en: 'The fund will spend ${a} million on clean water between {y} and 2030, said its director.',
    'zh-Hans': '该基金负责人说，从{y}年到2030年，基金将投入{a}00万美元用于清洁饮水。',
    ms: 'Dana itu akan membelanjakan AS${a} juta untuk air bersih antara {y} dan 2030, kata pengarahnya.',
    ar: 'وقال مدير الصندوق إنه سينفق {a} مليون دولار على المياه النظيفة بين عامي {y} و2030.',
  },
  {
    en: '“We know what works,” she said. “Three in four mothers can be reached at a cost they can bear.”',
    'zh-Hans': '“我们知道什么有效，”她说。“四分之三的母亲可以得到她们负担得起的服务。”',
    ms: '“Kami tahu apa yang berkesan,” katanya. “Tiga daripada empat ibu dapat dibantu pada kos yang mereka mampu.”',
    ar: 'وقالت: “نعرف ما ينجح. يمكن الوصول إلى ثلاث من كل أربع أمهات بتكلفة يستطعن تحملها”.',
  },
  {
    en: 'For further information call +60 3 5550 {a}{p} or write to press@example.org before 5:{p} p.m.',
    'zh-Hans': '欲了解更多信息，请在下午5:{p}之前致电+60 3 5550 {a}{p}或发送邮件至press@example.org。',
    ms: 'Untuk maklumat lanjut hubungi +60 3 5550 {a}{p} atau tulis kepada press@example.org sebelum 5:{p} petang.',
    ar: 'لمزيد من المعلومات اتصلوا بالرقم +60 3 5550 {a}{p} أو اكتبوا إلى press@example.org قبل الساعة 5:{p} مساء.',
  },
  {
    en: 'Children deserve better, and their governments have promised to listen to them.',
    'zh-Hans': '儿童理应得到更好的对待，各国政府也已承诺倾听他们的心声。',
    ms: 'Kanak-kanak berhak mendapat yang lebih baik, dan kerajaan mereka telah berjanji untuk mendengar suara mereka.',
    ar: 'يستحق الأطفال ما هو أفضل، وقد وعدت حكوماتهم بالاستماع إليهم.',
  },
];

const fill = (text, i) =>
  text
    .replaceAll('{a}', String(12 + (i % 80)))
    .replaceAll('{d}', String(2 + (i % 8)))
    .replaceAll('{y}', String(2001 + (i % 25)))
    .replaceAll('{p}', String(11 + (i % 48)));

const pair = (locale, i) => {
  const sentence = sentences[i % sentences.length];
  // One pair in six hundred has other figures, so that there is something to find.
  return { source: fill(sentence.en, i), target: fill(sentence[locale], i % 600 === 0 ? i + 1 : i) };
};

function translationOf(locale, count) {
  const units = Array.from({ length: count }, (_, i) => {
    const { source, target } = pair(locale, i);
    return {
      id: `u${i}`,
      parts: [{ kind: 'segment', id: 's1', source: contentOf(source), target: contentOf(target), state: 'translated' }],
      originalData: {},
      notes: [],
      translate: true,
      canResegment: true,
    };
  });
  return { release: 'news', sourceLocale: 'en', targetLocale: locale, units };
}

const locales = ['zh-Hans', 'ms', 'ar'];
const perLocale = 8000;
const bin = fileURLToPath(new URL('../../bin/dragoman.js', import.meta.url));
const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const row = (label, figure, bar) => console.log(`${label.padEnd(52)} ${figure.padStart(14)}  ${bar}`);
const isInstalled = (command) => spawnSync(command, ['--version']).status === 0;

function speed(folder) {
  for (const locale of locales) runChecks(translationOf(locale, 300));
  let all = 0;
  for (const locale of locales) {
    const translation = translationOf(locale, perLocale);
    let findings = [];
    const taken = seconds(() => {
      findings = runChecks(translation);
    });
    all += taken;
    row(`every check, en → ${locale}`, `${Math.round(perLocale / taken)} pairs/s`, `${findings.length} findings`);
  }
  row('every check, all three', `${Math.round((perLocale * locales.length) / all)} pairs/s`, 'at least 5000');
  const pofilter = ['pofilter', join(toolkitPrograms, 'pofilter')].find(isInstalled);
  if (pofilter === undefined) return row('pofilter', 'not installed', '');
  for (const locale of locales) {
    const path = join(folder, `${locale}.po`);
    writeFileSync(path, po(locale));
    const taken = seconds(() => spawnSync(pofilter, ['--progress=none', path, join(folder, `${locale}.out.po`)]));
    row(`pofilter, en → ${locale}, start-up included`, `${Math.round(perLocale / taken)} pairs/s`, '');
  }
}

function po(locale) {
  let text = `msgid ""\nmsgstr "Language: ${locale}\\nContent-Type: text/plain; charset=UTF-8\\n"\n`;
  for (let i = 0; i < perLocale; i++) {
    const { source, target } = pair(locale, i);
    text += `\nmsgctxt "u${i}"\nmsgid ${JSON.stringify(source)}\nmsgstr ${JSON.stringify(target)}\n`;
  }
  return text;
}

/** The commands that are started most often take at most four times as long as Node itself. */
function startUp(folder) {
  const path = join(folder, 'ten.xlf');
  writeFileSync(path, writeTranslation(translationOf('zh-Hans', 10), { version: '2.1' }));
  const node = { label: 'node -e 0', args: ['-e', '0'] };
  const ours = [
    { label: '--help', args: [bin, '--help'] },
    { label: 'facts', args: [bin, 'facts', '--locale', 'en'], input: sentences[0].en },
    { label: 'check, ten units', args: [bin, 'check', path] },
  ];
  const times = [node, ...ours].map(() => []);
  for (let round = 0; round < 9; round++) {
    for (const [at, { args, input = '' }] of [node, ...ours].entries()) {
      times[at].push(seconds(() => spawnSync(process.execPath, args, { input })) * 1000);
    }
  }
  const [alone, ...medians] = times.map((each) => each.toSorted((a, b) => a - b)[4]);
  row('start of node alone, median', `${Math.round(alone)} ms`, '');
  for (const [at, { label }] of ours.entries()) {
    const ratio = `${(medians[at] / alone).toFixed(1)} × node`;
    row(`start of \`dragoman ${label}\``, `${Math.round(medians[at])} ms`, `${ratio}, at most 4`);
  }
}

/** Texts that a recogniser may trip over; ten times as long must take about ten times as long. */
const hostile = [
  '([',
  '(1(',
  '+1 ',
  '1,234,',
  'a@b.',
  'one hundred and ',
  '一二三四五六七八九十百千万亿',
  'واحد وعشرون ',
  '이십오만',
];

function linearity() {
  for (const piece of hostile) {
    const locale = /\p{Script=Hangul}/u.test(piece) ? 'ko' : /\p{Script=Arabic}/u.test(piece) ? 'ar' : 'zh-Hans';
    const once = (length) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return seconds(() => {
        const facts = recognize(text, locale);
        alignUnit([{ source: facts, target: facts }], { source: 'en', target: locale });
      });
    };
    once(1e5);
    const small = Math.min(once(1e5), once(1e5), once(1e5));
    const large = once(1e6);
    row(
      `${JSON.stringify(piece)}: 1 MB takes ${large.toFixed(2)} s, 100 KB`,
      `× ${(large / small).toFixed(1)}`,
      'about 10',
    );
  }
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    speed(folder);
    startUp(folder);
    linearity();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
