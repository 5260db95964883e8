// A newsroom of many releases in five languages: what each verb costs from nothing, when nothing has changed, and when
// one release has, and what a hundred returned files cost. Processor time, the least of three where nothing changes; `DRAGOMAN_RELEASES=200,2000` says how many.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const targetLocales = ['zh-Hans', 'ms', 'ar', 'fr', 'es'];

/** Sentences by own hand; `{a}` is a figure, `{p}` a percentage, `{n}` the number of the release. */
const sentences = [
  {
    en: 'Governments from {a} countries promised today to protect {n} schools for children.',
    'zh-Hans': '{a}个国家的政府今天承诺保护{n}所儿童学校。',
    ms: 'Kerajaan dari {a} negara hari ini berjanji melindungi {n} sekolah untuk kanak-kanak.',
    ar: 'تعهدت حكومات {a} بلدا اليوم بحماية {n} مدرسة للأطفال.',
    fr: 'Les gouvernements de {a} pays ont promis aujourd’hui de protéger {n} écoles pour les enfants.',
    es: 'Los gobiernos de {a} países prometieron hoy proteger {n} escuelas para los niños.',
  },
  {
    en: 'Some {p} per cent of the children in district {n} do not go to school.',
    'zh-Hans': '第{n}区约{p}%的儿童没有上学。',
    ms: 'Kira-kira {p} peratus daripada kanak-kanak di daerah {n} tidak bersekolah.',
    ar: 'لا يذهب نحو {p} في المئة من الأطفال في المنطقة {n} إلى المدرسة.',
    fr: 'Environ {p} % des enfants du district {n} ne vont pas à l’école.',
    es: 'Cerca del {p} % de los niños del distrito {n} no va a la escuela.',
  },
  {
    en: 'The fund will build {a} wells in {n} villages, said its director.',
    'zh-Hans': '该基金负责人说，基金将在{n}个村庄打{a}口井。',
    ms: 'Dana itu akan membina {a} telaga di {n} buah kampung, kata pengarahnya.',
    ar: 'وقال مدير الصندوق إنه سيحفر {a} بئرا في {n} قرية.',
    fr: 'Le fonds construira {a} puits dans {n} villages, a déclaré son directeur.',
    es: 'El fondo construirá {a} pozos en {n} aldeas, dijo su director.',
  },
  {
    en: 'Children deserve better, and their governments have promised to listen to them.',
    'zh-Hans': '儿童理应得到更好的对待，各国政府也已承诺倾听他们的心声。',
    ms: 'Kanak-kanak berhak mendapat yang lebih baik, dan kerajaan mereka telah berjanji untuk mendengar suara mereka.',
    ar: 'يستحق الأطفال ما هو أفضل، وقد وعدت حكوماتهم بالاستماع إليهم.',
    fr: 'Les enfants méritent mieux, et leurs gouvernements ont promis de les écouter.',
    es: 'Los niños merecen algo mejor, y sus gobiernos han prometido escucharlos.',
  },
  {
    en: 'In {a} towns, {n} families will receive clean water this year.',
    'zh-Hans': '今年将有{a}个城镇的{n}户家庭用上清洁的水。',
    ms: 'Di {a} bandar, {n} keluarga akan menerima air bersih tahun ini.',
    ar: 'في {a} مدينة، ستحصل {n} أسرة على مياه نظيفة هذا العام.',
    fr: 'Dans {a} villes, {n} familles recevront de l’eau potable cette année.',
    es: 'En {a} ciudades, {n} familias recibirán agua potable este año.',
  },
];

function fill(text, release, at) {
  const seed = release * 7 + at * 31;
  return text
    .replaceAll('{a}', String(12 + (seed % 80)))
    .replaceAll('{p}', String(11 + (seed % 48)))
    .replaceAll('{n}', String(1001 + release));
}

export const idOf = (release) => `release-${String(release).padStart(5, '0')}`;

/** A headline and four paragraphs of three sentences; with `news`, a number, one sentence more that says it. */
function sentencesOf(release, news) {
  const places = Array.from({ length: 13 }, (_, at) => at);
  if (news !== undefined) places.push(100 + news);
  return places.map((at) => {
    const sentence = sentences[(release + at) % sentences.length];
    return (locale) => fill(sentence[locale], release, at);
  });
}

export function sourceOf(release, news) {
  const [headline, ...others] = sentencesOf(release, news).map((write) => write('en'));
  const paragraphs = [0, 3, 6, 9, 12].map((at) => others.slice(at, at + 3).join(' ')).filter((text) => text !== '');
  return `${[headline.replace(/\.$/, ''), ...paragraphs].join('\n\n')}\n`;
}

/** Gives the translations of a release by their sentences. */
export function translationsOf(release, locale, news) {
  const all = sentencesOf(release, news);
  const targets = new Map(all.map((write) => [write('en'), write(locale)]));
  return targets.set(all[0]('en').replace(/\.$/, ''), all[0](locale).replace(/[.。]$/, ''));
}

/** Writes translations into an XLIFF file where none are, as translators would. */
export function translated(text, targets) {
  return text.replace(
    /(<segment id="[^"]*")(?: state="initial")?>(\s*)<source([^>]*)>([^<]*)<\/source>/g,
    (whole, ...[start, gap, attributes, source]) => {
      const target = targets.get(source.trim());
      if (target === undefined) return whole;
      const end = /\s*$/.exec(source)[0];
      return `${start} state="translated">${gap}<source${attributes}>${source}</source>${gap}<target>${target}${end}</target>`;
    },
  );
}

/** Writes the translations into the stores of a locale, as translators would return them. */
export function translate(folder, locale) {
  for (const name of readdirSync(join(folder, 'locales', locale))) {
    const release = Number(/^release-(\d+)\.xlf$/.exec(name)?.[1] ?? NaN);
    if (Number.isNaN(release)) continue;
    const path = join(folder, 'locales', locale, name);
    writeFileSync(path, translated(readFileSync(path, 'utf8'), translationsOf(release, locale)));
  }
}

const bin = new URL('../../bin/dragoman.js', import.meta.url).href;

/** Runs a command and gives its processor time in seconds, its peak memory in MB, and what it printed. */
function measure(folder, args, expected = [0, 1]) {
  const script = `
    process.on('exit', () => {
      const { user, system } = process.cpuUsage();
      process.stderr.write('\\nused ' + (user + system) + ' ' + process.resourceUsage().maxRSS);
    });
    process.argv.splice(1, 1);
    await import(${JSON.stringify(bin)});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'dragoman', 'dragoman', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  if (!expected.includes(run.status)) throw new Error(run.stderr);
  const [, time, memory] = /used (\d+) (\d+)$/.exec(run.stderr);
  return { seconds: Number(time) / 1e6, megabytes: Number(memory) / 1024, output: run.stdout };
}

function row(label, { seconds, megabytes }, alone) {
  const figures = `${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`;
  console.log(`${label.padEnd(44)} ${figures}  ${(seconds / alone).toFixed(1).padStart(7)} × node alone`);
}

function leastOf(times, work) {
  return Array.from({ length: times }, work).toSorted((one, other) => one.seconds - other.seconds)[0];
}

/** Processor time of `node` that does nothing. */
function nodeAlone() {
  const script = `process.on('exit', () => { const u = process.cpuUsage(); console.log(u.user + u.system); })`;
  const times = Array.from({ length: 5 }, () => Number(spawnSync(process.execPath, ['-e', script]).stdout));
  return Math.min(...times) / 1e6;
}

/** Writes the sources of so many releases, and a configuration. */
export function writeSources(folder, count) {
  mkdirSync(join(folder, 'source'));
  for (let at = 0; at < count; at++) writeFileSync(join(folder, 'source', `${idOf(at)}.txt`), sourceOf(at));
  writeFileSync(join(folder, 'dragoman.config.json'), JSON.stringify({ sourceLocale: 'en', targetLocales }));
}

function grown(folder, count, alone) {
  const label = (what) => `${count} × 5: ${what}`;
  writeSources(folder, count);
  row(label('export from nothing'), measure(folder, ['export']), alone);
  for (const locale of targetLocales) translate(folder, locale);
  for (const verb of ['status', 'check', 'export', 'publish', 'report']) {
    const lines = [
      ['first', 1],
      ['nothing has changed', 3],
    ];
    for (const [when, times] of lines) {
      row(
        label(`${verb}, ${when}`),
        leastOf(times, () => measure(folder, [verb])),
        alone,
      );
    }
  }
  const one = join(folder, 'source', `${idOf(count >> 1)}.txt`);
  for (const verb of ['status', 'check', 'export', 'publish', 'report']) {
    const text = readFileSync(one, 'utf8');
    writeFileSync(one, text.replace(/\n$/, ` Another ${verb.length + 2} wells will follow.\n`));
    row(label(`${verb}, one release edited`), measure(folder, [verb]), alone);
  }
  row(label('export of the one that was edited, by name'), measure(folder, ['export', idOf(count >> 1)]), alone);
  row(label('import of 100 returned files'), measure(folder, ['import', ...returned(folder, 100)]), alone);
}

/** Edits a sentence in each of so many exported files, as a translator who looks at it again does; gives their paths. */
function returned(folder, count) {
  return Array.from({ length: count }, (_, at) => {
    const locale = targetLocales[at % targetLocales.length];
    const path = join(folder, 'out', 'outgoing', locale, `${idOf(Math.floor(at / targetLocales.length))}.xlf`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('<target>', '<target>– '));
    return path;
  });
}

export async function bench() {
  const alone = nodeAlone();
  const counts = (process.env.DRAGOMAN_RELEASES ?? '200,2000').split(',').map(Number);
  row('node alone', { seconds: alone, megabytes: 0 }, alone);
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
    try {
      grown(folder, count, alone);
      if (process.env.DRAGOMAN_KEEP !== undefined) console.log(folder);
    } finally {
      if (process.env.DRAGOMAN_KEEP === undefined) rmSync(folder, { recursive: true });
    }
  }
}
