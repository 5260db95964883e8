// What users start most often, run once while the bundle is made, so that V8's code cache has what these commands need.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const release = `Harbour opens to swimmers

PORT ELLEN, 7 June 2031 – The harbour pool opened to 420 swimmers today. “We did not expect so many”, said Mara Lind.

The pool

- 3 lanes of 50 metres
- A sauna, open from 9 a.m. to 5.30 p.m.

About Port Ellen

Port Ellen is a town of 900 people. It spent £1.2 million on the pool, 12 per cent more than planned.

For further information: Mara Lind, +44 20 7946 0000, press@example.org`;

const source =
  'On 7 June 2031 the WHO said that 420 swimmers from the United Kingdom paid £3 each, about 12 per cent more.';

/** A figure of each is wrong, so that a finding is told too. */
const targets = {
  fr: 'Le 7 juin 2031, l’OMS a indiqué que 240 nageurs du Royaume-Uni avaient payé 3 £, environ 12 % de plus.',
  'zh-Hans': '2031年6月7日，世卫组织表示，来自英国的240名游泳者每人支付了3英镑，增长约12%。',
  ar: 'في 7 حزيران/يونيو 2031، قالت منظمة الصحة العالمية إن 240 سباحا من المملكة المتحدة دفعوا 3 جنيهات، أي أكثر بنسبة 12 في المئة.',
};

const pair = (target, locale) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="${locale}"><file id="f"><unit id="u"><segment state="translated"><source>${source}</source><target>${target}</target></segment></unit></file></xliff>`;

/** Runs the commands in an empty folder, by the `main` of the command line, without a word. */
export async function commonCommands(cwd, main) {
  const newsroom = join(cwd, 'newsroom');
  const run = (folder, ...argv) => main(argv, silentTerminal(folder));
  for (const [locale, target] of Object.entries(targets))
    writeFileSync(join(cwd, `${locale}.xlf`), pair(target, locale));
  writeFileSync(join(cwd, 'release.txt'), release);
  await run(cwd, '--help');
  await run(cwd, 'facts', '--locale', 'en');
  await run(cwd, 'segment', '--locale', 'en');
  for (const locale of Object.keys(targets)) await run(cwd, 'check', `${locale}.xlf`);
  await run(cwd, 'init', 'newsroom', '--source', 'en', '--to', 'fr');
  mkdirSync(join(newsroom, 'source'), { recursive: true });
  writeFileSync(join(newsroom, 'source', 'harbour.txt'), release);
  for (const argv of [['outline', 'source/harbour.txt'], ['export'], ['status']]) await run(newsroom, ...argv);
  returnTranslated(newsroom);
  for (const argv of [
    ['import', 'back.xlf'],
    ['check'],
    ['publish'],
    ['status'],
    ['log'],
    ['diff', 'harbour'],
    ['report'],
  ])
    await run(newsroom, ...argv);
}

/** Writes what a translator returns, with sources for targets. */
function returnTranslated(newsroom) {
  const sent = readFileSync(join(newsroom, 'out', 'outgoing', 'fr', 'harbour.xlf'), 'utf8');
  const returned = sent.replaceAll(/<source([^>]*)>([^<]*)<\/source>/g, '$&<target$1>$2</target>');
  writeFileSync(join(newsroom, 'back.xlf'), returned);
}

const silentTerminal = (cwd) => ({
  cwd,
  env: {},
  columns: 80,
  colour: false,
  interactive: false,
  stdin: () => Promise.resolve(Buffer.from(release)),
  stdout() {},
  stderr() {},
});
