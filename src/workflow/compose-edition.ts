import { runChecks } from '../check/run-checks.ts';
import { compose } from '../edition/compose.ts';
import { valueFormatter } from '../edition/values.ts';
import type { Edition } from '../model/edition.ts';
import type { Translation } from '../model/translation.ts';
import { policies } from './check.ts';
import type { Context } from './context.ts';
import { holdsOf, type Hold } from './gate.ts';
import type { LoadedRelease } from './load-release.ts';
import { storedTranslation } from './stored-translation.ts';

/** An edition that could be published, with what stands in its way. */
export interface ComposedEdition {
  /** Absent where there is nothing to compose. */
  readonly edition?: Edition;
  holdsWith(signedOff: boolean): readonly Hold[];
}

/** Composes one release in one locale from the store as it is; the source's own edition needs no translation. */
export async function composeEdition(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
): Promise<ComposedEdition> {
  const { config } = context.newsroom;
  if (locale === config.sourceLocale) {
    return { edition: await composeFrom(context, loaded, locale, undefined), holdsWith: () => [] };
  }
  const { translation, exists } = storedTranslation(context, loaded, locale);
  if (!exists) return { holdsWith: () => [{ kind: 'untranslated' }] };
  const options = (await policies(context, {}))(translation.release, locale);
  const findings = runChecks(translation, options);
  const holdsWith = (signedOff: boolean): readonly Hold[] =>
    holdsOf(translation, findings, config.minimumState, signedOff);
  // A translation with faults may lack what composing needs.
  if (holdsWith(true).length > 0) return { holdsWith };
  return { edition: await composeFrom(context, loaded, locale, translation), holdsWith };
}

async function composeFrom(
  { newsroom }: Context,
  { release }: LoadedRelease,
  locale: string,
  translation: Translation | undefined,
): Promise<Edition> {
  const settings = newsroom.config.locales[locale] ?? {};
  const format = await valueFormatter(locale, settings);
  return compose(release, translation, { locale, settings, format });
}
