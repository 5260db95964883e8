import { fileURLToPath } from 'node:url';
import { DragomanError } from '../../model/error.ts';
import { isReturnName } from '../../model/xliff-name.ts';
import { translator } from '../../report/messages.ts';
import { checkOpened, type Surroundings } from '../../workflow/check.ts';
import { locateFindings } from '../../workflow/checking/locate-findings.ts';
import { sourcesOf } from '../../workflow/newsroom/sources.ts';
import { outline } from '../../workflow/outline.ts';
import { diagnosticsOf, doubtsOf, type Diagnostic } from './diagnostics.ts';

/** A document as an editor shows it, saved or not. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
}

/**
 * Examines a document: an XLIFF file as it stands in the editor, a source of a newsroom as it was saved last. Gives
 * nothing for any other.
 */
export async function examineDocument(
  { uri, text }: OpenDocument,
  surroundings: Surroundings,
  lang: string,
): Promise<readonly Diagnostic[]> {
  if (!uri.startsWith('file:')) return [];
  const path = fileURLToPath(uri);
  const t = translator(lang);
  if (isReturnName(path)) {
    const bytes = new TextEncoder().encode(text);
    const checked = await checkOpened(path, bytes, surroundings);
    return diagnosticsOf(checked, locateFindings(bytes, checked), t);
  }
  try {
    const context = await surroundings.open();
    if (!sourcesOf(context).some((source) => source.path === path)) return [];
    return doubtsOf(await outline(context, path), t);
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    // Where there is no newsroom, a text file is only a text file.
    if (error.code === 'config-missing' || error.file !== path) return [];
    return diagnosticsOf({ path, units: 0, segments: 0, findings: [], error }, new Map(), t);
  }
}
