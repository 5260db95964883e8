// Source formats: 10 MB of text in Markdown, in HTML and in a Word document (`DRAGOMAN_BENCH_MB` for other sizes), read into
// blocks and written back with every block translated, in the processor time and the memory of a process of its own. The bar:
// 20 s for Markdown, 10 s for HTML and DOCX, 1 GB; what is written without translations is the file to the byte. A machine that
// does other work is slower: the time that Node takes to start stands above them. Beside them, where they are installed:
// translate-toolkit (md2po wants Python's mistletoe) and @diplodoc/cli (`yfm` in the path) on the same files.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { toolkitPrograms } from '../clients.mjs';
import { root } from '../install.mjs';

const megabytes = Number(process.env.DRAGOMAN_BENCH_MB ?? 10);
const bars = { md: 20, html: 10, docx: 10 };
/** In MB. */
const mostMemory = 1024;

/** Paragraphs of a document, no two the same, in the markup of a format. */
function paragraphs(write) {
  let [text, day] = ['', 0];
  while (text.length < megabytes * 1e6) {
    day += 1;
    const guests = (day * 7919) % 100_003;
    text += write(
      `On day ${day} the pool had ${guests} guests, of whom ${guests % 97} stayed. `,
      'The water',
      ' was warm.',
    );
  }
  return text;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const run = (text, format = '') => `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const files = {
  md: () => `# The pool\n\n${paragraphs((one, two, three) => `${one}**${two}**${three}\n\n`)}`,
  html: () =>
    `<!DOCTYPE html><html lang="en"><body><h1>The pool</h1>\n${paragraphs((one, two, three) => `<p>${one}<b>${two}</b>${three}</p>\n`)}</body></html>`,
  docx: () =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
          '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
          'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${paragraphs(
            (one, two, three) => `<w:p>${run(one)}${run(two, '<w:rPr><w:b/></w:rPr>')}${run(three)}</w:p>`,
          )}</w:body></w:document>`,
        }).map(([name, xml]) => [name, strToU8(xml)]),
      ),
      { level: 1 },
    ),
};

/** Reads a file and writes it back, as a program that is run by itself. */
const program = `
  import { readFileSync } from 'node:fs';
  const [path] = process.argv.slice(-1);
  const { formatOf } = await import(${JSON.stringify(`file://${root}dist/formats/registry.js`)});
  const bytes = readFileSync(path);
  const format = formatOf(path);
  const start = process.cpuUsage();
  const took = () => { const { user, system } = process.cpuUsage(start); return (user + system) / 1e6; };
  const document = format.read(bytes, { path, locale: 'en', names: new Set() });
  const read = took();
  const targets = new Map(document.blocks.map(({ text, codes = [] }, at) => {
    const target = [];
    let from = 0;
    for (const [code, each] of codes.entries()) {
      target.push({ kind: 'text', text: text.slice(from, each.at) }, { kind: 'code', code });
      from = each.at;
    }
    return [at, [...target, { kind: 'text', text: text.slice(from) + '!' }]];
  }));
  const written = format.write(document, targets, 'fr');
  const all = took();
  const isSame = Buffer.compare(format.write(document, new Map()), bytes) === 0;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ read, all, memory, isSame, blocks: document.blocks.length, written: written.length }));
`;

function outputOf(script, ...args) {
  const options = { encoding: 'utf8' };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, ...args],
    options,
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function nodeStart() {
  const { userCPUTime, systemCPUTime } = JSON.parse(outputOf('console.log(JSON.stringify(process.resourceUsage()))'));
  return (userCPUTime + systemCPUTime) / 1e6;
}

/** Others that read the same files: what each runs, with the folder that it may write into. */
const others = {
  md: [
    {
      name: 'translate-toolkit, md2po and po2md',
      commands: (path, folder) => [
        [join(toolkitPrograms, 'md2po'), path, join(folder, 'md.po')],
        [join(toolkitPrograms, 'po2md'), '-t', path, join(folder, 'md.po'), join(folder, 'back.md')],
      ],
    },
    {
      name: '@diplodoc/cli, extracted only',
      commands: (path, folder) => {
        const input = join(folder, 'yfm');
        mkdirSync(input);
        copyFileSync(path, join(input, 'release.md'));
        const places = ['--input', input, '--output', join(folder, 'yfm-out')];
        return [['yfm', 'translate', 'extract', ...places, '--source', 'en-US', '--target', 'fr-FR']];
      },
    },
  ],
  html: [
    {
      name: 'translate-toolkit, html2po and po2html',
      commands: (path, folder) => [
        [join(toolkitPrograms, 'html2po'), path, join(folder, 'html.po')],
        [join(toolkitPrograms, 'po2html'), '-t', path, join(folder, 'html.po'), join(folder, 'back.html')],
      ],
    },
  ],
};

/** Longer nobody waits for another's program; in seconds. */
const patience = 300;

/** Gives the processor time of a command in seconds, also of those that it starts; undefined where it fails. */
function processorTime(command) {
  const script = '"$@" > /dev/null 2>&1 || exit 1; times';
  const { status, stdout } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    encoding: 'utf8',
    timeout: patience * 1000,
  });
  if (status !== 0) return undefined;
  const [, ofChildren] = stdout.trim().split('\n');
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

function printOthers(extension, path, folder) {
  for (const { name, commands } of others[extension] ?? []) {
    const times = commands(path, folder).map(processorTime);
    const all = times.includes(undefined) ? undefined : times.reduce((one, other) => one + other);
    console.log(
      `  ${name}: ${all === undefined ? `not installed, or not done in ${patience} s` : `${all.toFixed(1)} s`}`,
    );
  }
}

export function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    const node = nodeStart();
    console.log(`the start of node takes ${node.toFixed(2)} s`);
    for (const [extension, bar] of Object.entries(bars)) {
      const path = join(folder, `release.${extension}`);
      writeFileSync(path, files[extension]());
      const { read, all, memory, isSame, blocks } = JSON.parse(outputOf(program, path));
      console.log(
        `${megabytes} MB of ${extension}: ${blocks} blocks, read in ${read.toFixed(1)} s, read and written in ${all.toFixed(1)} s (at most ${bar}), ` +
          `${memory.toFixed(0)} MB (at most ${mostMemory})${isSame ? '' : ', NOT THE SAME without translations'}`,
      );
      printOthers(extension, path, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
