import { agentsOf, isUnreviewedMachine, originOf } from '../../model/origin.ts';
import type { Credit, LocaleSettings, Party, PartySettings } from '../../model/edition.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { PageContext } from './define-edition.ts';

/** Tells who made a translation, as far as its files and the configuration say; undefined where nobody is known. */
export function creditOf(translation: Translation, settings: LocaleSettings): Credit | undefined {
  const segments = translation.units.filter(({ translate }) => translate).flatMap(segmentsOf);
  const agents = agentsOf(translation);
  const named = (person: string, organisation: string, otherwise: PartySettings = {}): readonly Party[] => {
    const found = agents.flatMap(({ as, name }): readonly Party[] => {
      if (as === person) return [{ kind: 'person', name }];
      return as === organisation ? [{ kind: 'organisation', name }] : [];
    });
    return found.length > 0 ? found : partiesOf(otherwise);
  };
  const isMachine = segments.some((segment) => originOf(segment).startsWith('machine'));
  if (!isMachine) {
    const by = named('person', 'org', settings.translator);
    return by.length === 0 ? undefined : { kind: 'translated', by };
  }
  if (segments.some(isUnreviewedMachine)) return { kind: 'machine', by: [] };
  return { kind: 'machine-reviewed', by: named('revPerson', 'revOrg', settings.reviewer) };
}

function partiesOf({ person, organisation }: PartySettings): readonly Party[] {
  return [
    ...(person === undefined ? [] : [{ kind: 'person', name: person } as const]),
    ...(organisation === undefined ? [] : [{ kind: 'organisation', name: organisation } as const]),
  ];
}

/** Gives the key and the values of the words that tell readers who made a text. `isolate` keeps each name apart. */
export function creditWords(
  { kind, by }: Credit,
  isolate: (name: string) => string = (name) => name,
): { readonly key: string; readonly values: Readonly<Record<string, string>> } {
  if (kind === 'machine') return { key: 'edition.machine-translated', values: {} };
  const names = by.map(({ name }) => isolate(name)).join(' · ');
  if (kind === 'translated') return { key: 'edition.translated-by', values: { names } };
  return names === ''
    ? { key: 'edition.machine-reviewed', values: {} }
    : { key: 'edition.machine-reviewed-by', values: { names } };
}

/** Says in the words of a page who made its text. */
export function creditLine(credit: Credit, { t }: Pick<PageContext, 't'>): string {
  const { key, values } = creditWords(credit);
  return t(key, values);
}

/** How a text came to be, by IPTC’s Digital Source Type. */
const digitalSourceTypes: Readonly<Partial<Record<Credit['kind'], string>>> = {
  machine: 'trainedAlgorithmicMedia',
  'machine-reviewed': 'compositeWithTrainedAlgorithmicMedia',
};

/** Says in ninjs who made a text. */
export function creditNews(credit: Credit, context: Pick<PageContext, 't'>): object {
  const name = digitalSourceTypes[credit.kind];
  return {
    by: creditLine(credit, context),
    ...(name !== undefined && {
      digitalSourceType: { name, uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${name}` },
    }),
  };
}

/** Says to search engines who made a text. */
export function creditData(credit: Credit, context: Pick<PageContext, 't'>): object {
  const { kind, by } = credit;
  const type = digitalSourceTypes[kind];
  const parties = by.map((party) => ({
    '@type': party.kind === 'person' ? 'Person' : 'Organization',
    name: party.name,
  }));
  return {
    creditText: creditLine(credit, context),
    // schema.org has the terms of IPTC under names of its own.
    digitalSourceType: type && `https://schema.org/${type[0]?.toUpperCase()}${type.slice(1)}DigitalSource`,
    ...(parties.length === 0 ? {} : { [kind === 'translated' ? 'translator' : 'contributor']: parties }),
  };
}
