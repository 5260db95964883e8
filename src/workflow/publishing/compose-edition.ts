import { runChecks } from '../../check/run-checks.ts';
import { compose } from '../../edition/compose.ts';
import { valueFormatter } from '../../edition/values.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { digestOf, sourcesDigest } from '../../merge/content-key.ts';
import type { Context } from '../newsroom/context.ts';
import { holdsOf, type Hold } from './gate.ts';
import type { LoadedRelease } from '../newsroom/load-release.ts';
import { newsroomFindings } from '../checking/check-across-releases.ts';
import { policies } from '../newsroom/policies.ts';
import { storedTranslation } from '../newsroom/stored-translation.ts';

/** An edition that could be published, with what stands in its way. */
export interface ComposedEdition {
  /** Absent where there is nothing to compose. */
  readonly edition?: Edition;
  /** Of the sources and of the edition: another one means that the edition is no longer what was published. */
  readonly digest: string;
  /** `signedFor`: ids of the warnings that a person answers for. */
  holdsWith(signedFor: ReadonlySet<string>): readonly Hold[];
}

/** What the checks say of translations: made once for all that one verb looks at. */
export interface Judgement {
  findings(translation: Translation, locale: string): readonly Finding[];
}

export async function judgementOf(context: Context): Promise<Judgement> {
  const policyFor = await policies(context, {});
  const beside = newsroomFindings(context, policyFor);
  return {
    findings: (translation, locale) => [
      ...runChecks(translation, policyFor(translation.release, locale)),
      ...beside(translation.release, locale),
    ],
  };
}

const nothing: ReadonlySet<string> = new Set();

/** Composes one release in one locale from the store as it is; the source's own edition needs no translation. */
export async function composeEdition(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  judgement: Judgement,
): Promise<ComposedEdition> {
  const { config } = context.newsroom;
  if (locale === config.sourceLocale) {
    const edition = await composeFrom(context, loaded, locale, undefined);
    return { edition, digest: digestOf([JSON.stringify(edition.blocks)]), holdsWith: () => [] };
  }
  const { translation, exists } = storedTranslation(context, loaded, locale);
  if (!exists) return { digest: '', holdsWith: () => [{ kind: 'untranslated' }] };
  const findings = judgement.findings(translation, locale);
  const holdsWith = (signedFor: ReadonlySet<string>): readonly Hold[] =>
    holdsOf(translation, findings, config.minimumState, signedFor);
  // A translation with faults may lack what composing needs; warnings take nothing away.
  if (holdsWith(nothing).some(({ kind }) => kind !== 'warnings')) return { digest: '', holdsWith };
  const edition = await composeFrom(context, loaded, locale, translation);
  const digest = digestOf([sourcesDigest(translation.units), JSON.stringify(edition.blocks)]);
  return { edition, digest, holdsWith };
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
