import { codeChecks as inlineCodeChecks } from '../../src/check/codes/code-checks.ts';
import type { AnyCheck } from '../../src/check/contract/define-check.ts';
import { markupChecks } from '../../src/check/markup/markup-checks.ts';
import { messageChecks } from '../../src/check/messages/message-checks.ts';
import { contentOf } from '../../src/model/content.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Position, Segment, State, Unit } from '../../src/model/unit.ts';

export function segment(id: string, source = '', target?: string, state: State = 'translated'): Segment {
  const targetSide = target === undefined ? {} : { target: contentOf(target) };
  return { kind: 'segment', id, source: contentOf(source), ...targetSide, state };
}

/** A unit that starts on a line, each of its segments one line further. */
export function unit(id: string, segments: readonly Segment[], at?: Pick<Position, 'line'>): Unit {
  const parts = segments.map((part, index) =>
    at === undefined ? part : { ...part, at: { line: at.line + index, column: 5 } },
  );
  return {
    id,
    parts,
    originalData: {},
    notes: [],
    translate: true,
    canResegment: true,
    ...(at === undefined ? {} : { at: { line: at.line, column: 1 } }),
  };
}

export function translation(targetLocale: string, units: readonly Unit[]): Translation & { targetLocale: string } {
  return { release: 'release', sourceLocale: 'en', targetLocale, units };
}

/** The checks that look at what is no prose: inline codes, messages of programs, markup. */
export const codeChecks: readonly AnyCheck[] = [...inlineCodeChecks, ...messageChecks, ...markupChecks];
