import { posix } from 'node:path';
import { rulesNamedIn } from '../../formats/html/page-rules.ts';
import { decodeUtf8 } from '../../formats/source/decode-utf8.ts';
import { digestOf } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from './context.ts';
import { digestOrFault, type Derived } from './derived.ts';

/** Gives the digests of the files of rules that a page is read by, by their paths from it: of those that are not there too. */
export type RulesBeside = (source: SourceFile) => ReadonlyMap<string, string>;

/** Finds the files of rules that pages name, and that these name, whatever they are called. */
export function rulesBeside(context: Context, derived: Pick<Derived, 'get' | 'put'>): RulesBeside {
  const { newsroom } = context;
  /** Gives the names that a file has. What it had is known by its digest, so that it is read once. */
  const namesIn = (kind: 'page' | 'rules', digest: string, read: () => Uint8Array | undefined): readonly string[] => {
    const key = ['names of rules', kind, digest];
    const known = derived.get(key) as readonly string[] | undefined;
    if (known !== undefined) return known;
    const bytes = read();
    if (bytes === undefined) return [];
    const names = rulesNamedIn(decodeUtf8(bytes, '').replace(/^\ufeff/u, ''), kind);
    // It may have changed after it was digested.
    if (digestOf([bytes]) === digest) derived.put(key, names);
    return names;
  };
  return (source) => {
    const digests = new Map<string, string>();
    if (!/\.html?$/iu.test(source.path)) return digests;
    const add = (folder: string, names: readonly string[]): void => {
      for (const name of names) {
        const near = posix.join(folder, name);
        if (digests.has(near)) continue;
        const digest = orFault(() => newsroom.digestBeside(source, near) ?? '', faultOf);
        digests.set(near, digest);
        const read = (): Uint8Array | undefined => newsroom.readBeside(source, near)?.bytes;
        if (digest !== '')
          add(
            posix.dirname(near),
            orFault(() => namesIn('rules', digest, read), none),
          );
      }
    };
    const page = digestOrFault(context, source.path);
    add(
      '.',
      orFault(() => namesIn('page', page, () => newsroom.readSource(source)), none),
    );
    return digests;
  };
}

/** What can't be read is told when the page is. */
function orFault<Value>(read: () => Value, otherwise: (error: DragomanError) => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof DragomanError) return otherwise(error);
    throw error;
  }
}

const faultOf = ({ code }: DragomanError): string => code;
const none = (): readonly string[] => [];
