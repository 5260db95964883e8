import type { Content } from '../model/content.ts';
import type { Finding, LocQualityIssueType, Message, Severity } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Role } from '../model/role.ts';
import type { Term } from '../model/term.ts';
import type { Match, SizeRestriction, State } from '../model/unit.ts';

/** What a check looks at. */
export type Scope = 'unit' | 'release' | 'newsroom';

/** A check as its definition describes it. */
export interface ExplainedCheck {
  readonly id: string;
  readonly type: LocQualityIssueType;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly title: Message;
  readonly rationale: Message;
  readonly right: readonly ExplainedExample[];
  readonly wrong: readonly (ExplainedExample & { readonly findings: readonly Finding[] })[];
}

export interface ExplainedExample {
  readonly locale: string;
  readonly sourceLocale?: string;
  readonly role?: Role;
  readonly segments: readonly ExplainedSegment[];
  readonly originalData?: Readonly<Record<string, string>>;
  readonly branches?: readonly { readonly name: string; readonly segments: readonly ExplainedSegment[] }[];
  readonly others?: readonly ExplainedSegment[];
  readonly size?: SizeRestriction;
  readonly today?: string | null;
  readonly terms?: readonly Term[];
  readonly policy?: Policy;
}

export interface ExplainedSegment {
  readonly source: string | Content;
  readonly target?: string | Content;
  readonly state?: State;
  readonly matches?: readonly Match[];
}

/** The target's locale, and the source's where it is not the usual English. */
export function localesOf({ sourceLocale, locale }: ExplainedExample): string {
  return sourceLocale === undefined ? locale : `${sourceLocale} → ${locale}`;
}

/** The two sides of an example's first or only segment, or of all of them, with its codes as a reader should see them. */
export function sidesOf({ segments, originalData }: ExplainedExample): { source: string; target: string } {
  const shown = (side: string | Content | undefined): string =>
    showContent(side ?? '', originalData ?? {}) || (segments.length > 1 ? '∅' : '');
  return {
    source: segments.map(({ source }) => shown(source)).join(' | '),
    target: segments.map(({ target }) => shown(target)).join(' | '),
  };
}

function showContent(content: string | Content, originalData: Readonly<Record<string, string>>): string {
  if (typeof content === 'string') return content;
  const pieces = content.map((inline) => {
    if (inline.kind === 'text') return inline.text;
    if (inline.kind === 'sm' || inline.kind === 'em') return '';
    const data = inline.dataRef === undefined ? undefined : originalData[inline.dataRef];
    const id = inline.kind === 'ec' ? `/${inline.startRef ?? inline.id ?? ''}` : inline.id;
    return data ?? inline.disp ?? inline.equiv ?? `<${id}>`;
  });
  return pieces.join('');
}

/** What switches a check off in `dragoman.config.json`: everywhere, and for one locale. */
export function offSettings(id: string): readonly string[] {
  return [`"checks": { "${id}": "off" }`, `"localeChecks": { "ar": { "${id}": "off" } }`];
}
