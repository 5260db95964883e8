import { mayStandFor } from '../../locale/orthography/bodies.ts';
import { bodiesIn } from '../names/body-mentions.ts';
import type { BodyMention } from '../names/body-mentions.ts';
import type { Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/**
 * Finds the bodies of the source that the target has under no name, beside those of the target that the source has under
 * none: the WHO for the OMC. What may stand for the other is no other: the United Nations and its agency for refugees.
 */
export function swappedBodies({ source, text, sourceLocale, targetLocale }: Texts): readonly SwappedName[] {
  const there = bodiesIn(source, sourceLocale);
  // Most texts name no body: then the target need not be looked through.
  if (there.length === 0) return [];
  const here = bodiesIn(text, targetLocale);
  const lost = without(there, here).filter((each) => !isCopied(each, text));
  const added = without(here, there).filter((each) => !isCopied(each, source));
  return lost.flatMap((each, at) => {
    const other = added[at];
    return other && !mayStandForAny(each, other) ? [{ source: each, target: other }] : [];
  });
}

const without = (these: readonly BodyMention[], those: readonly BodyMention[]): readonly BodyMention[] => {
  const ids = new Set(those.flatMap((each) => each.ids));
  return these.filter((each) => !each.ids.some((id) => ids.has(id)));
};

const isCopied = ({ text }: BodyMention, other: string): boolean => other.includes(text);

const mayStandForAny = (a: BodyMention, b: BodyMention): boolean =>
  a.ids.some((x) => b.ids.some((y) => mayStandFor(x, y)));
