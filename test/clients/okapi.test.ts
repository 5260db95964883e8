import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { isInstalled, okapiLibraries, runProgram } from './programs.ts';

const news = `Children march for their rights

They need {schools} schools & more. Nobody <b> was left out.

{teachers, plural, one {# teacher} other {# teachers}} came.
`;

/** Reads a file with a filter of Okapi, says words of open units in another language, and writes it with the same filter. */
const program = `
import java.io.File;
import net.sf.okapi.common.*;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.*;

public class Targets {
  public static void main(String[] args) throws Exception {
    IFilter filter = args[0].startsWith("1.")
      ? new net.sf.okapi.filters.xliff.XLIFFFilter()
      : new net.sf.okapi.filters.xliff2.XLIFF2Filter();
    LocaleId locale = LocaleId.fromBCP47("ms");
    RawDocument document = new RawDocument(new File(args[1]).toURI(), "UTF-8", LocaleId.fromBCP47("en"), locale);
    filter.open(document);
    IFilterWriter writer = filter.createFilterWriter();
    writer.setOptions(locale, "UTF-8");
    writer.setOutput(args[2]);
    while (filter.hasNext()) {
      Event event = filter.next();
      if (event.isTextUnit() && args.length > 3) translate(event.getTextUnit(), locale, args);
      writer.handleEvent(event);
    }
    writer.close();
    filter.close();
  }

  static void translate(ITextUnit unit, LocaleId locale, String[] args) {
    for (Segment segment : unit.getSourceSegments()) {
      Segment target = unit.getTargetSegment(locale, segment.getId(), true);
      if (!target.text.isEmpty()) continue;
      TextFragment text = segment.text.clone();
      String coded = text.getCodedText();
      for (int at = 3; at < args.length; at += 2) coded = coded.replace(args[at], args[at + 1]);
      text.setCodedText(coded, text.getClonedCodes());
      target.text = text;
    }
  }
}
`;

const words = [
  'Children march for their rights',
  'Kanak-kanak berarak demi hak mereka',
  'They need',
  'Mereka perlukan',
  'schools',
  'sekolah',
  '& more',
  '& lagi',
  'Nobody',
  'Tiada sesiapa',
  'was left out',
  'yang tertinggal',
  'came',
  'hadir',
  'teachers',
  'guru',
  'teacher',
  'guru',
];

function exported(): TestNewsroom {
  const newsroom = smallNewsroom(news);
  newsroom.write('source/news.meta.yaml', 'values:\n  schools: 28\n  teachers: 3\n');
  newsroom.write('locales/terms.csv', 'source,locale,target,status,note\nschools,ms,sekolah,preferred,\n');
  newsroom.write('Targets.java', program);
  return newsroom;
}

function okapi(
  version: string,
  from: string,
  to: string,
  { folder }: TestNewsroom,
  change: readonly string[] = [],
): void {
  runProgram('java', ['-cp', join(okapiLibraries, '*'), 'Targets.java', version, from, to, ...change], folder);
}

const outgoing = 'out/outgoing/ms/news.xlf';
const store = 'locales/ms/news.xlf';

describe.skipIf(!isInstalled('javac') || !existsSync(okapiLibraries))(
  'the XLIFF filters of Okapi',
  { timeout: 300_000 },
  () => {
    it.each(['1.2', '2.1'])('translate an export of %s, and give one back as it was', async (version) => {
      const newsroom = exported();
      await newsroom.dragoman('export', '--xliff', version);
      okapi(version, outgoing, 'news.xlf', newsroom, words);
      expect(await newsroom.dragoman('import', 'news.xlf')).toMatchObject({ code: 0, stderr: '' });
      const translated = newsroom.read(store);
      for (const text of [
        'Kanak-kanak berarak demi hak mereka',
        'Mereka perlukan <ph ',
        ' sekolah &amp; lagi.',
        ' guru',
      ])
        expect(translated).toContain(text);
      const { stdout } = await newsroom.dragoman('check', '--format', 'json');
      expect(stdout).toMatch(/"errors": 0,/);
      await newsroom.dragoman('export', '--xliff', version);
      okapi(version, outgoing, 'again.xlf', newsroom);
      expect(await newsroom.dragoman('import', 'again.xlf')).toMatchObject({ code: 0, stderr: '' });
      expect(newsroom.read(store)).toBe(translated);
    });
  },
);
