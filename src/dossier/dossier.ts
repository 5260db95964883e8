import type { ChangedValue } from '../model/changed-value.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { State } from '../model/unit.ts';
import type { FactsSheet } from './sheet/facts-sheet.ts';
import type { WrittenValue } from './sheet/written-values.ts';

/** All that a person needs to see of one release before it goes out: its facts, its texts side by side, what is found in them. */
export interface Dossier {
  readonly release: string;
  readonly title: string;
  readonly sourceLocale: string;
  /** ISO 8601 calendar date of the release. */
  readonly date?: string;
  /** RFC 3339 instant at which its embargo ends, where one is stated clearly. */
  readonly embargo?: string;
  /** RFC 3339 instants at which its editions were last published, by locale; of those only that were not taken down since. */
  readonly published: Readonly<Record<string, string>>;
  /** RFC 3339 instants at which its editions were taken down, by locale; of those only that are down. */
  readonly down: Readonly<Record<string, string>>;
  /** RFC 3339 instants at which it was last sent to the translators, by locale. */
  readonly sent: Readonly<Record<string, string>>;
  readonly facts: FactsSheet;
  /** The texts that it is written in, as sentences without a target. */
  readonly texts: readonly DossierUnit[];
  /** In the newsroom's order; the language that it is written in has none. */
  readonly editions: readonly DossierEdition[];
}

/** A release in one target locale. */
export interface DossierEdition {
  readonly locale: string;
  readonly units: readonly DossierUnit[];
  /** Waived ones too, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly signOffs: readonly DossierSignOff[];
  /** Waivers that somebody took back. */
  readonly unwaived: readonly DossierUnwaived[];
}

/** Who took whose waiver of which finding back. */
export interface DossierUnwaived {
  readonly finding: string;
  readonly check: string;
  readonly by: string;
  readonly why: string;
  /** RFC 3339. */
  readonly when: string;
  readonly waiver: { readonly by: string; readonly why: string; readonly when: string };
}

export interface DossierUnit {
  readonly id: string;
  readonly role?: Role;
  readonly segments: readonly DossierSegment[];
}

/** One sentence; its texts are code-stripped, as the spans of facts and findings count. */
export interface DossierSegment {
  readonly id: string;
  readonly source: string;
  readonly target?: string;
  readonly state: State;
  /** A machine made it, and nobody has edited or reviewed it. */
  readonly machine?: true;
  /** What the source of an edited sentence was when its draft was made, and the values that changed in it since. */
  readonly former?: string;
  readonly changed?: readonly ChangedValue[];
  /** Where placeholders stand in both texts, and as what editions write them; absent where there are none. */
  readonly values?: { readonly source: readonly WrittenValue[]; readonly target: readonly WrittenValue[] };
}

/** Tells whether a sentence has no words in the target. */
export function lacksTarget({ source, target = '', values }: Omit<DossierSegment, 'id' | 'state'>): boolean {
  const isBlank = (text: string, side: 'source' | 'target'): boolean =>
    text.trim() === '' && (values?.[side] ?? []).length === 0;
  return isBlank(target, 'target') && !isBlank(source, 'source');
}

/** Tells which sentences stand in the source's language still, by what the checks found and nobody let stand. */
export function leftAsSource(findings: readonly Finding[]): (unit: string, segment: string) => boolean {
  const left = new Set(
    findings.flatMap(({ check, severity, waived, unit, segment }) =>
      check === 'same-as-source' && severity !== 'info' && waived === undefined ? [`${unit} ${segment}`] : [],
    ),
  );
  return (unit, segment) => left.has(`${unit} ${segment}`);
}

/** Tells whether nothing of an edition is translated. */
export function isUntranslated({ units }: DossierEdition): boolean {
  return units.every(({ segments }) => segments.every(lacksTarget));
}

/** A person's answer for warnings with which an edition went out. */
export interface DossierSignOff {
  readonly by: string;
  readonly why: string;
  /** RFC 3339. */
  readonly when: string;
  /** Ids of the warnings. */
  readonly findings: readonly string[];
}
