import { runChecks } from '../../check/run-checks.ts';
import { compose } from '../../edition/composed/compose.ts';
import { creditOf } from '../../edition/composed/credit.ts';
import { valueFormatter, type FormatValue } from '../../edition/composed/values.ts';
import type { Credit, Edition, EditionBlock } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { linkTarget, type LinkTargets } from '../../model/link-targets.ts';
import { memoize } from '../../model/memoize.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { sourcesDigest } from '../../merge/content-key.ts';
import { digestOf } from '../../model/digest.ts';
import type { NewsroomConfig } from '../../workspace/config/config.ts';
import type { Context } from '../newsroom/context.ts';
import { textOfBlocks } from './contradictions.ts';
import { holdsOf, type Hold } from './gate.ts';
import type { LoadedRelease } from '../release/load-release.ts';
import { findingsAcrossReleases } from '../checking/check-across-releases.ts';
import type { FindingsAcross } from '../checking/kept-across.ts';
import { derivedBy, nothingDerived, type Derived } from '../newsroom/derived.ts';
import { policies } from '../newsroom/policies.ts';
import { statedOf } from './stated.ts';
import { storedTranslation } from '../release/stored-translation.ts';

/** An edition as it would be published, and what holds it back. */
export interface ComposedEdition {
  /** Absent where there is nothing to compose. */
  readonly edition?: Edition;
  /** Of the sources and of the edition: another one means that the edition is no longer what was published. */
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** What it is composed of; absent of the source's own edition, and where nobody has exported it. */
  readonly translation?: Translation;
  /** What holds the edition back. `signedFor`: keys of the warnings that a person answers for, see `signatureKey`. */
  holdsWith(signedFor: ReadonlySet<string>): readonly Hold[];
}

/** A translation as the store has it today. */
export interface ExaminedTranslation {
  readonly translation: Translation;
  /** The locale has a store: it was exported before. */
  readonly exists: boolean;
  /** Looked for when they are asked for. */
  readonly findings: readonly Finding[];
}

/** Checks and composes the editions of one verb, by one reading of policies, terms and waivers. */
export interface Composer {
  /** Reads and checks a release in a locale, once while it is the one at hand. */
  examine(loaded: LoadedRelease, locale: string): ExaminedTranslation;
  findings(translation: Translation, locale: string): readonly Finding[];
  /** Composes a release in a locale from the store as it is; the source's own edition needs no translation. */
  compose(loaded: LoadedRelease, locale: string): Promise<ComposedEdition>;
  /** Keeps what was found: the same translation is not checked again. */
  keep(): void;
}

const nothing: ReadonlySet<string> = new Set();

/** `across` are the findings that come from comparing all releases of a locale, where they are known. */
export async function composerOf(context: Context, across?: FindingsAcross): Promise<Composer> {
  const { config } = context.newsroom;
  const policyFor = await policies(context, { untranslated: true });
  const terms = await context.newsroom.readTerms();
  const acrossReleases =
    across ?? findingsAcrossReleases(context, { policyFor, derived: nothingDerived, policyKey: () => '' });
  let known: Derived | undefined;
  const findings: Composer['findings'] = (translation, locale) => {
    const { release } = translation;
    const options = policyFor(release, locale);
    known ??= derivedBy('findings', context);
    const own = known.recallAt([release, locale], [translation, options], () => runChecks(translation, options));
    return [...own.filter((finding) => !isSaidByState(finding)), ...acrossReleases(release, locale)];
  };
  const formatIn = memoize((locale: string) => valueFormatter(locale, config.locales[locale] ?? {}));
  const sourceOf = memoize(
    (loaded: LoadedRelease) => composeFrom(context, loaded, { locale: config.sourceLocale, terms, formatIn }),
    { most: 1 },
  );
  const examine = oncePerRelease((loaded, locale): ExaminedTranslation => {
    const { translation, exists } = storedTranslation(context, loaded, locale);
    let found: readonly Finding[] | undefined;
    return {
      translation,
      exists,
      get findings() {
        return (found ??= findings(translation, locale));
      },
    };
  });
  return {
    examine,
    findings,
    keep: () => known?.save(true),
    compose: oncePerRelease(async (loaded, locale): Promise<ComposedEdition> => {
      const source = await sourceOf(loaded);
      if (locale === config.sourceLocale) {
        return { edition: source, digest: digestOf([contentOf(source)]), findings: [], holdsWith: () => [] };
      }
      const examined = examine(loaded, locale);
      if (!examined.exists) return { digest: '', findings: [], holdsWith: () => [{ kind: 'untranslated' }] };
      const { translation, findings: found } = examined;
      const holdsWith = (signedFor: ReadonlySet<string>): readonly Hold[] =>
        holdsOf(translation, found, config, signedFor);
      // A translation with faults may lack what composing needs; warnings take nothing away.
      if (holdsWith(nothing).some(({ kind }) => kind !== 'warnings'))
        return { digest: '', findings: found, translation, holdsWith };
      const complete = withoutCarried(translation, found);
      const composed = await composeFrom(context, loaded, { locale, terms, formatIn, translation: complete });
      const edition = { ...composed, sources: Object.fromEntries(textOfBlocks(source)) };
      const digest = digestOf([sourcesDigest(translation.units), contentOf(edition)]);
      return { edition, digest, findings: found, translation, holdsWith };
    }),
  };
}

/** Does the work on an edition once while its release is the one at hand: several parts of a verb ask for it. */
function oncePerRelease<Value>(
  make: (loaded: LoadedRelease, locale: string) => Value,
): (loaded: LoadedRelease, locale: string) => Value {
  const editionsOf = memoize((loaded: LoadedRelease) => memoize((locale: string) => make(loaded, locale)), {
    most: 1,
  });
  return (loaded, locale) => editionsOf(loaded)(locale);
}

/** A segment that nobody has worked on is told by its state, unless a person has waived it. */
function isSaidByState({ check, evidence, waived }: Finding): boolean {
  return check === 'missing' && evidence['problem'] === 'untouched' && waived === undefined;
}

/** A sentence that stands in its neighbour's target does not stand in the edition as in the source too. */
function withoutCarried(translation: Translation, findings: readonly Finding[]): Translation {
  const carried = new Set(
    findings.flatMap(({ check, evidence, unit, segment }) =>
      check === 'missing' && evidence['problem'] === 'carried' ? [`${unit}\0${segment}`] : [],
    ),
  );
  if (carried.size === 0) return translation;
  const units = translation.units.map((unit): Unit => {
    const parts = unit.parts.map((part) =>
      part.kind === 'segment' && carried.has(`${unit.id}\0${part.id}`) ? { ...part, target: [] } : part,
    );
    return { ...unit, parts };
  });
  return { ...translation, units };
}

export interface EditionRequest {
  readonly locale: string;
  readonly terms: readonly Term[];
  readonly translation?: Translation;
  /** Gives the formatter of a locale, where many editions share it. */
  readonly formatIn?: (locale: string) => Promise<FormatValue>;
}

/** Composes a release in a locale as a translation has it, whatever holds it back. */
export async function composeFrom(
  { newsroom }: Context,
  loaded: LoadedRelease,
  { locale, terms, translation, formatIn }: EditionRequest,
): Promise<Edition> {
  const settings = newsroom.config.locales[locale] ?? {};
  const format = await (formatIn?.(locale) ?? valueFormatter(locale, settings));
  const stated = statedOf(loaded, locale, terms);
  const composed = compose(loaded.release, translation, { locale, settings, format, stated });
  const edition = locale === loaded.release.locale ? composed : withLinks(composed, newsroom.config.links);
  const credit = translation && creditOf(translation, settings);
  return credit === undefined || !isTold(credit, newsroom.config) ? edition : { ...edition, credit };
}

/** Has the links of an edition lead where they do in its language. */
function withLinks(edition: Edition, all: LinkTargets | undefined): Edition {
  const { locale, settings } = edition;
  const where = { own: settings.links, all };
  if ((where.own ?? all) === undefined) return edition;
  const blocks = edition.blocks.map((block): EditionBlock => ({
    ...block,
    content: block.content.map((inline) =>
      inline.kind === 'code' && inline.href !== undefined
        ? { ...inline, href: linkTarget(inline.href, locale, where) }
        : inline,
    ),
  }));
  return { ...edition, blocks };
}

/** Tells whether readers are told who made a text; that nobody has reviewed a machine's is never left unsaid. */
export function isTold({ kind }: Credit, { credits }: Pick<NewsroomConfig, 'credits'>): boolean {
  return credits === 'show' || kind === 'machine';
}

/** Tells whether two editions say the same. */
export function sameText(one: Edition, other: Edition): boolean {
  return contentOf(one) === contentOf(other);
}

/** Gives what of an edition makes it another one, beside the sources of its translation. */
function contentOf({ blocks, stated, credit }: Edition): string {
  const said = [stated, credit].map((each) => (each === undefined ? '' : JSON.stringify(each)));
  return JSON.stringify(blocks) + said.join('');
}
