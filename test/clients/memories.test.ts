import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTmx, type TmxUnit } from '../../src/memory/tmx/read-tmx.ts';
import { shownText } from '../../src/model/content.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { isInstalled, okapiLibraries, omegatProject, runProgram, toolkitPython } from './programs.ts';

const agency = `<tmx version="1.4"><header creationtool="agency" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu tuid="7" creationid="aminah"><note>from the desk</note><prop type="x-dragoman-state">final</prop><prop type="prev">Before it.</prop><prop type="next">After it.</prop>
<tuv xml:lang="en"><seg>It rains &amp; snows in the north.</seg></tuv><tuv xml:lang="ms" changedate="20240203T101112Z" changeid="farid"><seg>Hujan &amp; salji turun di utara.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Nobody <bpt i="1" x="1">&lt;b&gt;</bpt>was<ept i="1">&lt;/b&gt;</ept> hurt<ph x="2">&lt;img src="a.png"/&gt;</ph> there.</seg></tuv><tuv xml:lang="ms"><seg>Tiada siapa <bpt i="1" x="1">&lt;b&gt;</bpt>cedera<ept i="1">&lt;/b&gt;</ept><ph x="2">&lt;img src="a.png"/&gt;</ph> di sana.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Schools are closed.</seg></tuv><tuv xml:lang="ms"><seg>Sekolah ditutup.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Schools are closed.</seg></tuv><tuv xml:lang="ms"><seg>Semua sekolah tutup.</seg></tuv></tu>
</body></tmx>
`;

/** A newsroom that has an agency's memory, exported to where its translators find it. */
async function exported(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom('Rain\n');
  newsroom.write('agency.tmx', agency);
  await newsroom.dragoman('tm', 'import', 'agency.tmx');
  await newsroom.dragoman('tm', 'export');
  return newsroom;
}

/** What a newsroom without a memory of its own has of a client's, imported once and again. */
async function taken(from: TestNewsroom, path: string): Promise<readonly TmxUnit[]> {
  const newsroom = smallNewsroom('Rain\n');
  newsroom.write('theirs.tmx', from.read(path));
  expect(await newsroom.dragoman('tm', 'import', 'theirs.tmx')).toMatchObject({ code: 0, stderr: '' });
  const kept = newsroom.read('locales/memory/theirs.ms.tmx');
  expect((await newsroom.dragoman('tm', 'import', 'theirs.tmx')).stdout).toContain('Nothing changed.');
  expect(newsroom.read('locales/memory/theirs.ms.tmx')).toBe(kept);
  return [...readTmx([Buffer.from(kept)], 'theirs.ms.tmx')];
}

const texts = (units: readonly TmxUnit[]): readonly string[] =>
  units.map(({ variants }) => variants.map(({ content }) => shownText(content)).join(' = '));

const [rain, hurt, closed, allClosed] = [
  'It rains & snows in the north. = Hujan & salji turun di utara.',
  'Nobody was hurt there. = Tiada siapa cedera di sana.',
  'Schools are closed. = Sekolah ditutup.',
  'Schools are closed. = Semua sekolah tutup.',
];

/** The kinds of the codes of the sentence that has some, with what stood for them. */
function codesOf(units: readonly TmxUnit[]): readonly string[] {
  const unit = units.find(({ variants }) => shownText(variants[0]!.content).startsWith('Nobody'))!;
  return unit.variants[1]!.content.flatMap((inline) =>
    inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em'
      ? []
      : [`${inline.kind} ${unit.originalData[inline.dataRef ?? ''] ?? ''}`],
  );
}

const page = `<html><head><title>News</title></head><body>
<p>It rains &amp; snows in the north. Schools are closed.</p><p>Nobody <b>was</b> hurt<img src="a.png"/> there.</p>
</body></html>`;

/** Codes of memories of others are shown, and with a slash, as OmegaT writes its own. */
const settings = `<?xml version="1.0" encoding="UTF-8" ?><omegat><preference version="1.0">
<ext_tmx_show_level2>true</ext_tmx_show_level2><ext_tmx_use_slash>true</ext_tmx_use_slash></preference></omegat>`;

describe.skipIf(!isInstalled('omegat'))('OmegaT and a memory', { timeout: 300_000 }, () => {
  it('fills a project from ours, and what it exports is taken', async () => {
    const newsroom = await exported();
    newsroom.write('project/source/news.html', page);
    newsroom.write('project/tm/auto/ours.tmx', newsroom.read('out/memory/en.ms.tmx'));
    newsroom.write('settings/omegat.prefs', settings);
    for (const folder of ['target', 'omegat', 'glossary', 'dictionary']) newsroom.write(`project/${folder}/.keep`, '');
    newsroom.write('project/omegat.project', omegatProject);
    const folder = join(newsroom.folder, 'project');
    runProgram(
      'omegat',
      [folder, '--mode=console-translate', `--config-dir=${join(newsroom.folder, 'settings')}`],
      folder,
    );
    const level2 = await taken(newsroom, 'project/project-level2.tmx');
    // One translation of a sentence is the usual one; the other belongs to no place of the project.
    expect(texts(level2).toSorted()).toEqual([rain, hurt, expect.stringMatching(/^Schools are closed\. = /)]);
    expect(codesOf(level2)).toEqual(['sc <b0>', 'ec </b0>', 'ph <i1/>']);
    expect(level2.map(({ variants }) => variants[1]!.changed)).toContain('2024-02-03T10:11:12Z');
    // Its own form has the codes as text.
    const own = await taken(newsroom, 'project/project-omegat.tmx');
    expect(texts(own).toSorted()).toEqual(texts(level2).toSorted());
    expect(codesOf(own)).toEqual(codesOf(level2));
  });
});

/** Reads a memory with Okapi's filter, and writes one with its writer. */
const okapi = `
import java.io.File;
import net.sf.okapi.common.*;
import net.sf.okapi.common.filterwriter.TMXWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;

public class Memory {
  public static void main(String[] args) throws Exception {
    LocaleId source = LocaleId.fromBCP47("en");
    LocaleId target = LocaleId.fromBCP47("ms");
    TmxFilter filter = new TmxFilter();
    filter.open(new RawDocument(new File(args[0]).toURI(), "UTF-8", source, target));
    TMXWriter writer = new TMXWriter(args[1]);
    writer.writeStartDocument(source, target, "okapi", "1.46", "sentence", "okapi", "unknown");
    while (filter.hasNext()) {
      Event event = filter.next();
      if (event.isTextUnit()) writer.writeItem(event.getTextUnit(), null);
    }
    writer.writeEndDocument();
    writer.close();
    filter.close();
  }
}
`;

const hasOkapi = existsSync(join(okapiLibraries, 'okapi-filter-tmx-1.46.0.jar')) && isInstalled('javac');

describe.skipIf(!hasOkapi)('Okapi and a memory', { timeout: 300_000 }, () => {
  it('reads ours, and what it writes is taken, with all translations and codes', async () => {
    const newsroom = await exported();
    newsroom.write('Memory.java', okapi);
    const libraries = join(okapiLibraries, '*');
    runProgram('java', ['-cp', libraries, 'Memory.java', 'out/memory/en.ms.tmx', 'okapi.tmx'], newsroom.folder);
    const units = await taken(newsroom, 'okapi.tmx');
    expect(texts(units)).toEqual([rain, hurt, closed, allClosed]);
    expect(codesOf(units)).toEqual(['sc <b>', 'ec </b>', 'ph <img src="a.png"/>']);
    expect(units.map(({ variants }) => variants[1]!.changed)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

/** Makes a memory of one: as a store that is opened and saved, and as one that is made anew. */
const toolkit = `
from translate.storage.tmx import tmxfile
old = tmxfile.parsefile('out/memory/en.ms.tmx')
old.savefile('saved.tmx')
new = tmxfile(sourcelanguage='en', targetlanguage='ms')
for unit in old.units:
    new.addtranslation(unit.source, 'en', unit.target, 'ms', unit.getnotes(), unit.getcontext())
new.savefile('made.tmx')
`;

describe.skipIf(!existsSync(toolkitPython) || !isInstalled('po2tmx'))('translate-toolkit and a memory', () => {
  it('saves ours as it was, and makes one with the original form of codes as text', async () => {
    const newsroom = await exported();
    runProgram(toolkitPython, ['-c', toolkit], newsroom.folder);
    const saved = await taken(newsroom, 'saved.tmx');
    expect(texts(saved)).toEqual([rain, hurt, closed, allClosed]);
    expect(codesOf(saved)).toEqual(['sc <b>', 'ec </b>', 'ph <img src="a.png"/>']);
    expect(saved[0]!.properties.get('x-dragoman-state')).toBe('final');
    const made = await taken(newsroom, 'made.tmx');
    expect(texts(made)).toEqual([
      rain,
      'Nobody <b>was</b> hurt<img src="a.png"/> there. = Tiada siapa <b>cedera</b><img src="a.png"/> di sana.',
      closed,
      allClosed,
    ]);
  });

  it('makes one of a PO file, which is taken', async () => {
    const newsroom = await exported();
    newsroom.write(
      'news.po',
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "It rains."\nmsgstr "Hujan."\n',
    );
    runProgram('po2tmx', ['--progress=none', '-l', 'ms', '-i', 'news.po', '-o', 'po.tmx'], newsroom.folder);
    expect(texts(await taken(newsroom, 'po.tmx'))).toEqual(['It rains. = Hujan.']);
  });
});
