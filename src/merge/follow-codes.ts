import type { Content, Ec, Inline, Ph, Sc } from '../model/content.ts';
import { shownText } from '../model/content.ts';
import { lookup } from '../model/lookup.ts';

type Code = Ph | Sc | Ec;

/** A content and the native forms of its codes. */
export interface CodedContent {
  readonly content: Content;
  readonly originalData: Readonly<Record<string, string>>;
}

/**
 * Brings the codes of a translation to those of its source where that source lost emphasis, a link or the mark of a note, or
 * has others in their place. Codes that show text stay, and so does what is not told apart from others like it.
 *
 * @param target the translation with the codes of today's unit
 * @param before the source that it was made for
 */
export function followCodes(target: CodedContent, before: CodedContent, today: CodedContent): Content {
  const [were, are] = [silentCodes(before), silentCodes(today)];
  const gone = were.filter(({ key }) => !are.some((each) => each.key === key));
  if (gone.length === 0) return target.content;
  const fresh = are.filter(({ key }) => !were.some((each) => each.key === key));
  const isReplaced =
    fresh.length === gone.length &&
    fresh.every(({ code }, at) => code.kind === gone[at]!.code.kind && isOnce(gone, at));
  if (fresh.length > 0 && !isReplaced) return target.content;
  const instead = new Map(gone.map(({ key }, at) => [key, fresh[at]?.code]));
  const ids = new Map<string, string>();
  return target.content.flatMap((inline): Content => {
    if (!isCode(inline)) return [inline];
    const key = keyOf(inline, target);
    if (!instead.has(key)) return [withStart(inline, ids)];
    const code = instead.get(key);
    if (code === undefined) return [];
    if (inline.kind === 'sc' && code.kind === 'sc') ids.set(inline.id, code.id);
    if (code.kind !== 'ec' || inline.kind !== 'ec' || inline.startRef === undefined) return [code];
    return [withStart({ ...code, startRef: inline.startRef }, ids)];
  });
}

interface SilentCode {
  readonly code: Code;
  readonly key: string;
}

function silentCodes(coded: CodedContent): readonly SilentCode[] {
  return coded.content.flatMap((inline) =>
    isCode(inline) && shownText([inline]) === '' ? [{ code: inline, key: keyOf(inline, coded) }] : [],
  );
}

function isOnce(codes: readonly SilentCode[], at: number): boolean {
  return codes.filter(({ key }) => key === codes[at]!.key).length === 1;
}

function isCode(inline: Inline): inline is Code {
  return inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec';
}

/** Says what a code means, whatever its id. */
function keyOf(code: Code, { originalData }: CodedContent): string {
  return `${code.kind} ${lookup(originalData, code.dataRef) ?? code.subType ?? code.type ?? ''}`;
}

function withStart<Inlined extends Inline>(inline: Inlined, ids: ReadonlyMap<string, string>): Inlined {
  const start = inline.kind === 'ec' && inline.startRef !== undefined ? ids.get(inline.startRef) : undefined;
  return start === undefined ? inline : { ...inline, startRef: start };
}
