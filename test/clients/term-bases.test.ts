import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';
import { runProgram, toolkitPython } from './programs.ts';

const head = 'source,locale,target,status,note\n';

/** Says what the toolkit reads of a term base. */
const reading = `
from translate.storage.tbx import tbxfile
store = tbxfile.parsestring(open('out/terms.tbx', 'rb').read(), sourcelanguage='en', targetlanguage='ms')
for unit in store.units:
    for term in unit.get_target_terms():
        notes = ','.join(note.text for note in term.notes if note.origin is None)
        print(unit.source, term.text, term.administrative_status, notes, sep='|')
`;

/** Makes a term base with the toolkit: two terms of one concept, one of them given up. */
const making = `
from translate.storage.tbx import tbxfile
store = tbxfile(sourcelanguage='en', targetlanguage='ms')
unit = store.addsourceunit('press release')
unit.settarget('siaran akhbar', 'ms')
unit.set_target_terms(['siaran akhbar', 'kenyataan media'], 'ms')
unit = store.addsourceunit('embargo & release')
unit.settarget('sekatan', 'ms')
store.savefile('theirs.tbx')
`;

describe.skipIf(!existsSync(toolkitPython))('translate-toolkit and a term base', () => {
  it('reads ours of 2008, with status and note', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write(
      'locales/terms.csv',
      `${head}rain,ms,hujan,preferred,not snow\nrain,ms,ujan,forbidden,\nWHO,ms,WHO,do-not-translate,\n`,
    );
    await newsroom.dragoman('terms', 'export', '--tbx', '2008');
    expect(runProgram(toolkitPython, ['-c', reading], newsroom.folder).trim().split('\n')).toEqual([
      'rain|hujan|preferredTerm-admn-sts|not snow',
      'rain|ujan|deprecatedTerm-admn-sts|',
      'WHO|WHO|preferredTerm-admn-sts|',
    ]);
  });

  it('makes one that is taken, once', async () => {
    const newsroom = smallNewsroom('Rain\n');
    runProgram(toolkitPython, ['-c', making], newsroom.folder);
    const { code, stderr } = await newsroom.dragoman('terms', 'import', 'theirs.tbx');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const terms = newsroom.read('locales/terms.csv');
    expect(terms).toBe(
      `${head}press release,ms,siaran akhbar,preferred,\npress release,ms,kenyataan media,preferred,\nembargo & release,ms,sekatan,preferred,\n`,
    );
    await newsroom.dragoman('terms', 'import', 'theirs.tbx');
    expect(newsroom.read('locales/terms.csv')).toBe(terms);
  });
});
