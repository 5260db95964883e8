import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/model/unit.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { isInstalled, omegatProject, runProgram } from './programs.ts';

const news = `Children march for their rights

Some {children, number, ::compact-long} children need {schools} schools. They are small.

Nobody was left out. The march ended at noon.
`;

/** What the translator's memory holds, with codes as OmegaT shows them: by the first letter that they stand for. */
const memory = [
  ['Children march for their rights', 'Kanak-kanak berarak demi hak mereka'],
  ['Some <c0/> children need <s1/> schools.', 'Seramai <c0/> kanak-kanak memerlukan <s1/> sekolah.'],
  ['They are small.', 'Mereka kecil.'],
  ['Nobody was left out.', 'Tiada siapa yang ketinggalan.'],
] as const;

describe.skipIf(!isInstalled('omegat'))('OmegaT in console mode', () => {
  it('translates an omegat3 export from its memory, and the result comes home', async () => {
    const newsroom = smallNewsroom(news);
    newsroom.write('source/news.meta.yaml', 'values:\n  children: 1200000000\n  schools: 28\n');
    // Its memory knows no marks on names: the export for it has none.
    newsroom.write('locales/terms.csv', 'source,locale,target,status,note\nnoon,ms,noon,do-not-translate,\n');
    await newsroom.dragoman('export', '--profile', 'omegat3');
    translate(newsroom);
    const { code, stdout, stderr } = await newsroom.dragoman('import', 'project/target/news.xlf');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('4 segments changed');
    expect(stored(newsroom)).toEqual([
      ['translated', 'Kanak-kanak berarak demi hak mereka'],
      ['translated', 'Seramai {children, number, ::compact-long} kanak-kanak memerlukan {schools} sekolah.'],
      ['translated', 'Mereka kecil.'],
      ['translated', 'Tiada siapa yang ketinggalan.'],
      // What the memory lacked stands there in English still: it is not taken for a translation.
      ['initial', undefined],
    ]);
    const checked = await newsroom.dragoman('check', '--format', 'json');
    const { files } = JSON.parse(checked.stdout) as { files: { findings: { check: string; segment: string }[] }[] };
    expect(files[0]!.findings.map(({ check, segment }) => [check, segment])).toEqual([['missing', 's2']]);
  });
});

function translate(newsroom: TestNewsroom): void {
  newsroom.write('project/source/news.xlf', newsroom.read('out/outgoing/ms/news.xlf'));
  newsroom.write('project/omegat/project_save.tmx', tmx());
  newsroom.write('project/omegat.project', omegatProject);
  for (const folder of ['target', 'tm', 'glossary', 'dictionary']) newsroom.write(`project/${folder}/.keep`, '');
  const folder = `${newsroom.folder}/project`;
  runProgram('omegat', [folder, '--mode=console-translate', `--config-dir=${newsroom.folder}/settings`], folder);
}

/** States and targets of the store, codes as the source has them. */
function stored(newsroom: TestNewsroom): readonly (readonly [string, string | undefined])[] {
  const [translation] = readTranslations(Buffer.from(newsroom.read('locales/ms/news.xlf')));
  return translation!.units.flatMap((unit) =>
    segmentsOf(unit).map(({ state, target }) => {
      const text = target?.map((inline) => {
        if (inline.kind === 'text') return inline.text;
        return inline.kind === 'ph' ? unit.originalData[inline.dataRef ?? ''] : `<${inline.kind}>`;
      });
      return [state, text?.join('')] as const;
    }),
  );
}

function tmx(): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const entries = memory.map(
    ([en, ms]) =>
      `<tu><tuv lang="EN"><seg>${escaped(en)}</seg></tuv><tuv lang="MS"><seg>${escaped(ms)}</seg></tuv></tu>`,
  );
  const header =
    '<header creationtool="OmegaT" creationtoolversion="3.6" segtype="sentence" o-tmf="OmegaT TMX" adminlang="EN" srclang="EN" datatype="plaintext"/>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.1">${header}<body>${entries.join('')}</body></tmx>\n`;
}
