import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { contentOf } from '../../src/edition/define-edition.ts';
import { editionKinds } from '../../src/edition/kinds.ts';
import type { Credit } from '../../src/model/edition.ts';
import { contextOf, sampleEdition, sampleLocales } from './sample.ts';

const address = 'https://newsroom.example/';

/** All that a file says, whatever is zipped into what. */
function saidIn(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] !== 0x50 || content[1] !== 0x4b) return strFromU8(content);
  return Object.values(unzipSync(content)).map(saidIn).join('\n');
}

const credits: readonly (readonly [Credit, string])[] = [
  [{ kind: 'machine', by: [] }, 'Terjemahan mesin, belum disemak'],
  [{ kind: 'machine-reviewed', by: [] }, 'Terjemahan mesin, telah disemak oleh manusia'],
  [{ kind: 'translated', by: [{ kind: 'person', name: 'Siti' }] }, 'Diterjemahkan oleh'],
];

it.each(
  editionKinds.flatMap((kind) =>
    credits.map(([credit, says]) => [kind.id, credit.kind, { kind, credit, says }] as const),
  ),
)('every kind of edition tells its readers who made the text: %s, %s', (_id, _kind, { kind, credit, says }) => {
  const edition = { ...sampleEdition('ms'), credit };
  const files = kind.renderRelease(edition, contextOf('ms', sampleLocales, address));
  expect(files.map((file) => saidIn(contentOf(file))).join('\n')).toContain(says);
});
