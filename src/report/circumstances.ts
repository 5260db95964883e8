import { sidesOf } from './example-texts.ts';
import type { Example, ExampleSegment, Scope } from '../model/check-page.ts';
import type { Policy } from '../model/policy.ts';
import type { Translate } from '../model/translate.ts';

/** How an example's words, and what stands in a settings file, are set off from the sentence about them. */
export interface Marks {
  text(words: string): string;
  code(setting: string): string;
}

/**
 * What an example's finding depends on beside the two texts, a sentence each: role and state, the newsroom's terms and
 * settings, the limit, what a tool offered, today's source, branches, and other units or releases.
 */
export function circumstancesOf(example: Example, scope: Scope, t: Translate, marks: Marks): readonly string[] {
  const given = (name: string, values: Readonly<Record<string, string | number>>): string =>
    t(`report.explain.given.${name}`, values);
  const pair = (
    name: string,
    segments: readonly ExampleSegment[],
    more: Readonly<Record<string, string>> = {},
  ): string => {
    const { source, target } = sidesOf({ ...example, segments });
    return given(name, { ...more, source: marks.text(source), target: marks.text(target) });
  };
  const { role, segments, terms = [], policy, size, today, branches = [], others = [] } = example;
  const states = segments.map(({ state = usualState }) => state);
  return [
    ...(role === undefined ? [] : [given('role', { role })]),
    ...(states.every((state) => state === usualState) ? [] : [given('state', { state: states.join(' | ') })]),
    ...(policy === undefined ? [] : [given('setting', { setting: marks.code(settingsIn(policy)) })]),
    ...terms.map(({ source, target, status }) =>
      given('term', { source: marks.text(source), target: marks.text(target), status }),
    ),
    ...(size === undefined ? [] : [given(`limit-${size.unit}`, { count: size.maximum })]),
    ...segments.flatMap(({ matches = [] }) => matches.map((match) => offered(match, given, marks))),
    ...(today === undefined
      ? []
      : [today === null ? given('gone', {}) : given('today', { source: marks.text(today) })]),
    ...branches.map((branch) => pair('branch', branch.segments, { name: marks.text(branch.name) })),
    ...others.map((segment) => pair(scope === 'newsroom' ? 'other-release' : 'other-unit', [segment])),
  ];
}

/** What an example's segments are marked with unless it says otherwise. */
const usualState = 'translated';

function offered(
  { origin, similarity, source, target }: NonNullable<ExampleSegment['matches']>[number],
  given: (name: string, values: Readonly<Record<string, string | number>>) => string,
  marks: Marks,
): string {
  const match = [source, target].filter((text) => text !== undefined).map((text) => marks.text(text));
  const said = target === undefined ? given('taken', {}) : given(origin, { match: match.join(' → ') });
  return similarity === undefined ? said : `${said} (${similarity}%)`;
}

/** As it stands in a file of settings, without the outer braces. */
function settingsIn(policy: Policy): string {
  return JSON.stringify(policy, null, 1).replace(/\n */g, ' ').slice(2, -2);
}
