import { textOfInlines } from '../../edition/composed/layout.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import type { Journal } from '../../workspace/journal.ts';
import type { ChangedValue } from '../../model/changed-value.ts';
import { changedDenialsWithin } from '../../match/changed-denials.ts';
import { changedValues } from '../../match/changed-values.ts';

/** A published edition that says otherwise than what it was made from, or than its sisters. */
export interface Contradiction {
  readonly release: string;
  readonly locale: string;
  /**
   * - `source`: the source has changed since; values are the source's, before and now
   * - `translation`: the translation has changed since, and is held back or not published yet
   * - `sisters`: it was corrected after it was published, the source and so its sisters were not; `before` is theirs
   */
  readonly with: 'source' | 'translation' | 'sisters';
  readonly values: readonly ChangedValue[];
}

/** An edition that stands, and what it would be made from today. */
export interface Compared {
  readonly standing: Edition;
  /** The source's own edition as it would be today. */
  readonly source: Edition;
  /** The edition itself as it would be today, where it can be composed. */
  readonly today?: Edition | undefined;
}

/** Gives the text of each block, by its id. */
export function textOfBlocks({ blocks }: Edition): ReadonlyMap<string, string> {
  return new Map(blocks.map(({ id, content }) => [id, textOfInlines(content)]));
}

/** Lists how a standing edition contradicts what it was made from. */
export function contradictionsOf({ standing, source, today }: Compared): readonly Contradiction[] {
  const { release, locale, sourceLocale, sources = {} } = standing;
  const inSource = changesOf(new Map(Object.entries(sources)), textOfBlocks(source), sourceLocale);
  if (inSource.length > 0) return [{ release, locale, with: 'source', values: inSource }];
  if (today === undefined) return [];
  const changes = changesOf(textOfBlocks(standing), textOfBlocks(today), locale);
  const other = locale === sourceLocale ? 'source' : 'translation';
  return changes.length === 0 ? [] : [{ release, locale, with: other, values: changes }];
}

/**
 * Compares block by block: what is new or gone as a whole contradicts nothing. What a block no longer states is looked for
 * in those that are new: it may have been split.
 */
function changesOf(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  locale: string,
): readonly ChangedValue[] {
  const fresh = [...now].flatMap(([id, text]) => (before.has(id) ? [] : [text]));
  return [...before].flatMap(([id, text]) => {
    const other = now.get(id);
    if (other === undefined) return [];
    const denials = changedDenialsWithin(text, other, locale);
    const values = changedValues(text, other, locale);
    if (fresh.length === 0 || values.every((change) => change.now !== '')) return [...values, ...denials];
    return [...changedValues(text, [other, ...fresh].join('\n\n'), locale), ...denials];
  });
}

/** The types of findings about values. */
const ofFacts: ReadonlySet<string> = new Set(['numbers', 'inconsistent-entities']);

/**
 * Finds corrections that were made in one translation alone: a value that differs from the source's, which somebody let
 * stand after the edition and the source's own had been published.
 */
export function correctionsOf(
  { release, locale, sourceLocale }: Edition,
  findings: readonly Finding[],
  { events }: Pick<Journal, 'events'>,
): readonly Contradiction[] {
  const isUpBefore = (when: string, of: string): boolean =>
    events.some((each) => {
      return each.event === 'published' && each.release === release && each.locale === of && each.when < when;
    });
  const values = findings.flatMap(({ waived, type, source, target }): readonly ChangedValue[] => {
    if (waived === undefined || !ofFacts.has(type) || source === undefined || target === undefined) return [];
    if (![locale, sourceLocale].every((of) => isUpBefore(waived.when, of))) return [];
    return [{ before: source.text, now: target.text }];
  });
  return values.length === 0 ? [] : [{ release, locale, with: 'sisters', values }];
}
