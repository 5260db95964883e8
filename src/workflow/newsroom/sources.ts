import { sourceExtensions } from '../../formats/registry.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from './context.ts';

/**
 * Lists the newsroom's source files, sorted by release. Apart from `context.ts`: who opens a newsroom need not load
 * readers.
 */
export function sourcesOf({ newsroom, formats }: Context): readonly SourceFile[] {
  return newsroom.sources(sourceExtensions(formats));
}
