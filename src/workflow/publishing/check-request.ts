import { editionKindIds, sourceKindId } from '../../model/edition-kinds.ts';
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

/** @throws DragomanError for an id that is of no kind of edition. */
export function checkKinds(asked: readonly string[], kinds?: readonly { readonly id: string }[]): void {
  const known = [...(kinds?.map(({ id }) => id) ?? editionKindIds), sourceKindId];
  const id = asked.find((each) => !known.includes(each));
  if (id === undefined) return;
  throw new DragomanError('edition-kind-unknown', { id, known: known.join(', '), nearest: nearest(id, known) ?? '' });
}

/** Gives the ids of the kinds of edition that are asked for; those that are not optional where none is. */
export function selectKinds(
  asked: readonly string[],
  kinds: readonly { readonly id: string; readonly isOptional?: boolean }[],
): readonly string[] {
  if (asked.length > 0) return asked;
  return kinds.filter(({ isOptional }) => isOptional !== true).map(({ id }) => id);
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
