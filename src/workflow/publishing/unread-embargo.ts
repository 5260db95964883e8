import type { SourceFile } from '../../workspace/newsroom.ts';
import { DragomanError } from '../../model/error.ts';
import { readEmbargo } from '../../formats/embargo/read-embargo.ts';
import type { Context } from '../newsroom/context.ts';
import type { Hold } from './gate.ts';

/** More of a file that can't be used is not looked at, in bytes. */
const most = 1 << 20;

/**
 * Finds what the files of a release that can't be used say of an embargo, as far as they can be read: one that stands there
 * must not be forgotten because of a fault elsewhere in them.
 */
export function unreadEmbargo(context: Context, source: SourceFile): Hold | undefined {
  const meta = lenient(() => context.newsroom.readMeta(source.id)) ?? '';
  const [, said = ''] = /^["']?embargo["']?\s*:\s*(.*?)\s*(?:#.*)?$/imu.exec(meta) ?? [];
  const value = said.replaceAll(/^["']|["']$/gu, '');
  if (value.toLowerCase() === 'none') return undefined;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/u.test(value) && !Number.isNaN(Date.parse(value))) {
    return Date.parse(value) <= context.now.getTime() ? undefined : { kind: 'embargo', until: value };
  }
  if (value !== '') return { kind: 'embargo-unread', text: value };
  const bytes = lenient(() => context.newsroom.readSource(source));
  return bytes === undefined ? undefined : statedIn(bytes, context);
}

function statedIn(bytes: Uint8Array, { newsroom, now }: Context): Hold | undefined {
  const lines = decoded(bytes.subarray(0, most))
    .split(/\r\n?|\n/u)
    .map((text, at) => ({ text: text.trim(), line: at + 1, running: /[.!?。！？]$/u.test(text.trim()) }));
  const open = readEmbargo(lines, newsroom.config.sourceLocale).find(({ latest }) => {
    return latest === undefined || Date.parse(latest) > now.getTime();
  });
  return open === undefined ? undefined : { kind: 'embargo-unread', text: open.text };
}

/** Reads text of whatever encoding, as far as its letters without accents. */
function decoded(bytes: Uint8Array): string {
  const zeros = bytes.subarray(0, 200).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros < 20) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
}

function lenient<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}
