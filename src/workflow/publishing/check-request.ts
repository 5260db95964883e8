import type { EditionKind } from '../../edition/composed/define-edition.ts';
import { editionKinds } from '../../edition/kinds.ts';
import { sourceKindId } from '../../model/edition-kinds.ts';
import { DragomanError } from '../../model/error.ts';
import { nearest } from '../../model/nearest-name.ts';
import type { Decision } from '../../workspace/journal.ts';
import type { Context } from '../newsroom/context.ts';
import { resolveLocale } from '../newsroom/select.ts';

/** The decisions that come with a request. */
interface Signed {
  readonly signOff?: Decision;
  readonly again?: Decision;
  readonly releases?: readonly string[];
}

/** Gives the ids of the kinds of edition that are asked for; those that are not optional where none is. */
export function selectKinds(asked: readonly string[], kinds: readonly EditionKind[] = editionKinds): readonly string[] {
  const usual = kinds.map(({ id }) => id);
  const known = [...usual, sourceKindId];
  for (const id of asked) {
    if (known.includes(id)) continue;
    throw new DragomanError('edition-kind-unknown', { id, known: known.join(', '), nearest: nearest(id, known) ?? '' });
  }
  return asked.length === 0 ? kinds.filter(({ isOptional }) => isOptional !== true).map(({ id }) => id) : asked;
}

/** @throws DragomanError where a decision lacks who or why. */
export function checkSignature({ signOff, again, releases = [] }: Signed): void {
  if (isBlank(signOff)) throw new DragomanError('sign-off-incomplete');
  if (isBlank(again) || (again !== undefined && releases.length === 0)) throw new DragomanError('again-incomplete');
}

function isBlank(decision: Decision | undefined): boolean {
  return decision !== undefined && (decision.by.trim() === '' || decision.why.trim() === '');
}

/** @throws DragomanError for a locale that the newsroom does not have. */
export function checkLocales(context: Context, asked: readonly string[]): void {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  for (const tag of asked) resolveLocale(tag, [sourceLocale, ...targetLocales]);
}
