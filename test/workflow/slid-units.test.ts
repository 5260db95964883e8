import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const berths = [21, 22, 23, 24, 25, 26];
const source = berths
  .map((number) => `The harbour has ${number} berths. It lets ${number + 20} boats in.`)
  .join('\n\n');
const first = (at: number): string => `Pelabuhan itu ada ${berths[at]} tambatan.`;
const second = (at: number): string => `Ia menerima ${berths[at]! + 20} bot.`;

const outgoing = 'out/outgoing/ms/news.xlf';

async function sentOut(version: string): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(`${source}\n`);
  await newsroom.dragoman('export', '--xliff', version);
  return newsroom;
}

/** Writes a file that went out with other units: each is given its place among the paragraphs, from 0. */
function rewrite(newsroom: TestNewsroom, unit: RegExp, change: (xml: string, at: number) => string): void {
  const returned = newsroom.read(outgoing).replace(unit, (xml) => {
    const number = /has (\d+) berths/.exec(xml)?.[1];
    return number === undefined ? xml : change(xml, berths.indexOf(Number(number)));
  });
  newsroom.write('back.xlf', returned);
}

function stored(newsroom: TestNewsroom): readonly (readonly [string, string])[] {
  const [store] = readTranslations(Buffer.from(newsroom.read('locales/ms/news.xlf')));
  return store!.units.flatMap((unit) =>
    segmentsOf(unit).flatMap(({ target, state }) => (target === undefined ? [] : [[textOf(target), state] as const])),
  );
}

/** Gives the first sentence of each unit, which is done, and the second, a draft or not there, those of the unit before. */
function slide(newsroom: TestNewsroom): void {
  rewrite(newsroom, /<unit [\s\S]*?<\/unit>/g, (xml, at) => {
    if (at === 0) return xml;
    const targets = [first(at - 1), at === 3 ? undefined : second(at - 1)];
    const states = ['final', 'initial'];
    let next = 0;
    return xml.replace(/<segment id="(\w+)"[^>]*>(\s*<source[\s\S]*?<\/source>)[\s\S]*?<\/segment>/g, (_, id, text) => {
      const [state, target] = [states[next], targets[next++]];
      return `<segment id="${id}" state="${state}">${text}${target === undefined ? '' : `<target>${target}</target>`}</segment>`;
    });
  });
}

describe('targets that slid by one unit of several sentences', () => {
  it.each(['2.0', '2.1', '2.2'])('are told and left in XLIFF %s, and no draft becomes final', async (version) => {
    const newsroom = await sentOut(version);
    slide(newsroom);
    const { stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(stdout).toContain('6 units seem to have translations of other sentences; they were left there');
    expect(stdout).not.toContain('moved to where they belong');
    const targets = stored(newsroom);
    const isFirst = ([text]: readonly [string, string]): boolean => text.startsWith('Pelabuhan');
    expect(targets.filter(isFirst)).toEqual([0, 1, 2, 3, 4].map((at) => [first(at), 'final']));
    expect(targets.filter((each) => !isFirst(each))).toEqual([0, 1, 3, 4].map((at) => [second(at), 'initial']));
  });

  it.each([
    ['final', 'final'],
    ['translated', 'translated'],
  ])('go back whole in XLIFF 1.2, with the state %s of their unit', async (said, state) => {
    const newsroom = await sentOut('1.2');
    rewrite(newsroom, /<trans-unit [\s\S]*?<\/trans-unit>/g, (xml, at) => {
      if (at === 0) return xml;
      const target = `<target state="${said}">${first(at - 1)} ${second(at - 1)}</target>`;
      return xml.replace(/\s*<target[\s\S]*?<\/target>|\s*<target[^>]*\/>/, '').replace('</seg-source>', `$&${target}`);
    });
    const { stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(stdout).toContain('6 units had the translations of others: moved to where they belong');
    expect(stored(newsroom)).toEqual(
      [0, 1, 2, 3, 4].flatMap((at) => [
        [first(at), state],
        [second(at), state],
      ]),
    );
  });

  it('are told and left where Trados says of each sentence how far it is', async () => {
    const newsroom = await sentOut('1.2');
    rewrite(newsroom, /<trans-unit [\s\S]*?<\/trans-unit>/g, (xml, at) => {
      if (at === 0) return xml;
      const [one, two] = [first(at - 1), at === 3 ? undefined : second(at - 1)];
      const mids = [...xml.matchAll(/<mrk [^>]*mid="(\w+)"/g)].map(([, mid]) => mid!);
      const marked = (text: string | undefined, mid: string): string =>
        text === undefined ? '' : `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;
      const target = `<target>${marked(one, mids[0]!)} ${marked(two, mids[1]!)}</target>`;
      const states = `<sdl:seg id="${mids[0]}" conf="ApprovedSignOff"/><sdl:seg id="${mids[1]}"/>`;
      const own = `<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">${states}</sdl:seg-defs>`;
      return xml
        .replace(/\s*<target[\s\S]*?<\/target>|\s*<target[^>]*\/>/, '')
        .replace('</seg-source>', `$&${target}`)
        .replace('</trans-unit>', `${own}$&`);
    });
    const { stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(stdout).toContain('6 units seem to have translations of other sentences; they were left there');
    const drafts = stored(newsroom).filter(([text]) => text.startsWith('Ia '));
    expect(drafts).toEqual([0, 1, 3, 4].map((at) => [second(at), 'initial']));
  });
});
