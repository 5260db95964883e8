import { readBytes, isThere } from '../files/read-file.ts';
import { bytesOf, type StagedWrites } from './atomic-write.ts';

/** Takes what would be written, and compares it with what is there. Nothing is written. */
export interface ComparedWrites extends StagedWrites {
  /** Paths whose content would change, in the order staged. */
  changed(): readonly string[];
}

export function comparedOnly(): ComparedWrites {
  /** The last staging of a path wins. */
  const differs = new Map<string, boolean>();
  const put: StagedWrites['put'] = (path, content) => {
    differs.delete(path);
    differs.set(path, !isThere(path) || !bytesOf(content).equals(readBytes(path)));
  };
  return {
    put,
    putAll(files, body) {
      const whole = bytesOf(body);
      for (const { path, head } of files) put(path, Buffer.concat([Buffer.from(head), whole]));
    },
    remove(path) {
      differs.delete(path);
      differs.set(path, isThere(path));
    },
    whole: (work) => work(),
    changed: () => [...differs].flatMap(([path, isChange]) => (isChange ? [path] : [])),
  };
}
