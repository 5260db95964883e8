import type { Content } from '../../model/content.ts';
import { lookup } from '../../model/lookup.ts';
import type { MemoryEntry } from '../tm/entry.ts';

/** The two languages of a memory. */
export interface TmxLanguages {
  readonly source: string;
  readonly target: string;
}

/** The names of our properties: `prev` and `next` are those of OmegaT. */
export const tmxProperties = { context: 'x-dragoman-context', state: 'x-dragoman-state', origin: 'x-dragoman-origin' };

const chunk = 1 << 16;

/** What a memory is written as. */
export interface TmxForm extends TmxLanguages {
  /** What most entries come from: it is not said of each. */
  readonly origin?: string;
}

/** Writes a memory of two languages as TMX 1.4b, in chunks, each language of a sentence on a line of its own. */
export function* writeTmx(entries: Iterable<MemoryEntry>, form: TmxForm): Generator<string> {
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    ` <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" ` +
    `srclang="${escape(form.source)}" datatype="plaintext"/>\n <body>\n`;
  for (const entry of entries) {
    text += unitXml(entry, form);
    if (text.length < chunk) continue;
    yield text;
    text = '';
  }
  yield `${text} </body>\n</tmx>\n`;
}

function unitXml(entry: MemoryEntry, { source, target, origin: usual }: TmxForm): string {
  const { context, previous, next, state, changed, originalData, origin } = entry;
  const props: readonly (readonly [type: string, value: string | undefined])[] = [
    [tmxProperties.origin, origin === usual ? undefined : origin],
    [tmxProperties.state, state === 'translated' ? undefined : state],
    [tmxProperties.context, context],
    ['prev', previous],
    ['next', next],
  ];
  let xml = '  <tu>\n';
  for (const [type, value] of props) {
    if (value !== undefined) xml += `   <prop type="${type}">${escape(codesShown(value))}</prop>\n`;
  }
  const when = changed === undefined ? '' : ` changedate="${changed.replace(/[-:]|\.\d+/gu, '')}"`;
  xml += `   <tuv xml:lang="${escape(source)}"><seg>${segXml(entry.source, originalData)}</seg></tuv>\n`;
  xml += `   <tuv xml:lang="${escape(target)}"${when}><seg>${segXml(entry.target, originalData)}</seg></tuv>\n`;
  return `${xml}  </tu>\n`;
}

/** A neighbour has its codes between characters that XML has no place for. */
function codesShown(text: string): string {
  return text.replaceAll('\u0001', '\ue001').replaceAll('\u0002', '\ue002');
}

/** Gives a neighbour as it was before `writeTmx`. */
export function codesHidden(text: string): string {
  return text.replaceAll('\ue001', '\u0001').replaceAll('\ue002', '\u0002');
}

function segXml(content: Content, originalData: MemoryEntry['originalData']): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  let xml = '';
  for (const inline of content) {
    if (inline.kind === 'text') xml += escape(inline.text);
    if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') continue;
    const data = escape(lookup(originalData, inline.dataRef) ?? inline.equiv ?? '');
    const number = numberOf(inline.kind === 'ec' ? (inline.startRef ?? inline.id ?? '') : inline.id);
    if (inline.kind === 'ph') xml += `<ph x="${number}">${data}</ph>`;
    else if (inline.isolated === true) {
      xml += `<it pos="${inline.kind === 'sc' ? 'begin' : 'end'}" x="${number}">${data}</it>`;
    } else if (inline.kind === 'sc') xml += `<bpt i="${number}" x="${number}">${data}</bpt>`;
    else xml += `<ept i="${number}">${data}</ept>`;
  }
  return xml;
}

const special = /[&<>"\r]/u;

function escape(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
