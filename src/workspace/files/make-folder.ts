import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, and gives them, the outermost first. One by one: where folders
 * can't be made, such as under /proc, Node's recursive form never returns.
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another command may have made it meanwhile.
      if (!existsSync(path)) throw error;
    }
  }
  return missing;
}
