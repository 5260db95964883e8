import type { EditionContext, EditionKind, RenderedFile } from '../../edition/composed/define-edition.ts';
import { DragomanError } from '../../model/error.ts';
import type { Edition } from '../../model/edition.ts';

/** A file of an edition that could not be made here, while the others were. */
export interface Unmade {
  readonly release: string;
  readonly locale: string;
  /** Id of the kind of edition. */
  readonly kind: string;
  readonly error: DragomanError;
}

export interface RenderedKinds {
  readonly files: readonly RenderedFile[];
  readonly unmade: readonly Unmade[];
}

/**
 * Renders an edition in several kinds, those first that may need what is not installed: no page links to what could not be
 * made. `stands` tells of a kind whose file of the very same edition is there, and serves as before.
 */
export function renderKinds(
  kinds: readonly EditionKind[],
  edition: Edition,
  surroundings: EditionContext,
  stands: (kind: EditionKind) => boolean = () => false,
): RenderedKinds {
  const unmade: Unmade[] = [];
  const files: RenderedFile[] = [];
  const missing = new Set<string>();
  for (const kind of kinds.filter(({ isOptional }) => isOptional === true)) {
    try {
      files.push(...kind.renderRelease(edition, surroundings));
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      if (stands(kind)) continue;
      missing.add(kind.id);
      unmade.push({ release: edition.release, locale: edition.locale, kind: kind.id, error });
    }
  }
  const left = surroundings.kinds?.filter((id) => !missing.has(id));
  const context = left === undefined ? surroundings : { ...surroundings, kinds: left };
  const others = kinds.filter(({ isOptional }) => isOptional !== true);
  return { files: [...files, ...others.flatMap((kind) => kind.renderRelease(edition, context))], unmade };
}
