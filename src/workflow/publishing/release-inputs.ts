import type { Journal, JournalEvent } from '../../workspace/journal.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { FindingsAcross } from '../checking/kept-across.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { rulesBeside } from '../newsroom/rules-beside.ts';

/** What the state of all releases is told from. */
export interface Inputs {
  readonly context: Context;
  readonly across: FindingsAcross;
  readonly journal: Journal;
}

/**
 * Gathers all that is read of a release when its state is told: the digests of its files, what stands of it, what
 * happened to it, and the findings that come from comparing it with others. Undefined for one whose name is at fault.
 */
export function releaseInputs(
  { context, across, journal }: Inputs,
  derived: Derived,
): (source: SourceFile) => readonly unknown[] | undefined {
  const { layout, config } = context.newsroom;
  const { sourceLocale, targetLocales } = config;
  const { digestOf } = derived;
  const rulesOf = rulesBeside(context, derived);
  const events = new Map<string, JournalEvent[]>();
  for (const event of journal.events) {
    const same = events.get(event.release);
    if (same === undefined) events.set(event.release, [event]);
    else same.push(event);
  }
  return (source) => {
    const { id, path, fault } = source;
    if (fault !== undefined) return undefined;
    const files = [path, layout.meta(id)];
    const locales = [sourceLocale, ...targetLocales];
    const { store, gone, waivers, composedEdition } = layout;
    for (const locale of locales) files.push(...[store, gone, waivers].map((pathOf) => pathOf(locale, id)));
    const composed = locales.map((locale) => composedEdition(locale, id));
    const findings = targetLocales.map((locale) => across(id, locale));
    const digests = [...files.map(digestOf), ...[...rulesOf(source)].flat()];
    return [id, path, digests, composed.map(digestOf), events.get(id) ?? [], findings];
  };
}

/** Names the files that a person or a verb other than `publish` writes, as they are in what was gathered of a release. */
export function filesIn(inputs: readonly unknown[] | undefined): string {
  return JSON.stringify(inputs?.[2]);
}
