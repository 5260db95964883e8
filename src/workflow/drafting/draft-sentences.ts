import type { Ask } from '../../engine/ask.ts';
import type { Sentence } from '../../engine/engine.ts';
import { textOf, type Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { describeFinding } from '../../report/describe.ts';
import { translator } from '../../report/messages.ts';
import type { Composer } from '../publishing/compose-edition.ts';
import { targetOf, type OpenSentence } from './open-sentences.ts';

/** What an engine made of a sentence. */
export interface Drafted {
  readonly sentence: OpenSentence;
  /** Absent where it gave nothing, or nothing that may be kept. */
  readonly target?: Content;
  /** Why it was not kept, and the texts that they point into. */
  readonly findings?: readonly Finding[];
  readonly translation?: Translation;
  readonly wasAskedAgain: boolean;
}

interface Drafting {
  readonly ask: Ask;
  /** Sentences in one request. */
  readonly most: number;
  readonly composer: Composer;
}

interface Task {
  readonly locale: string;
  readonly translation: Translation;
  readonly sentences: readonly OpenSentence[];
}

/** Has an engine draft sentences; those in which a check finds fault are asked for once more, with what was wrong. */
export async function draftSentences(task: Task, drafting: Drafting): Promise<readonly Drafted[]> {
  const first = await judged(task, task.sentences, await answersTo(task, task.sentences, drafting), drafting);
  const faulty = first.filter(({ findings, target }) => target === undefined || findings !== undefined);
  if (faulty.length === 0) return first.map((each) => ({ ...each, wasAskedAgain: false }));
  const again = faulty.map(({ sentence, target, findings = [] }): OpenSentence => {
    const { terms, facts, text, isMarked } = sentence.asked;
    const answer = target === undefined ? '' : textOf(target);
    const said = findings.map((finding) => describeFinding(finding, translator('en')));
    const asked: Sentence = { text, isMarked, terms, facts, answer, findings: said };
    return { ...sentence, asked };
  });
  const second = await judged(task, again, await answersTo(task, again, drafting), drafting);
  const better = new Map(second.map((each, at) => [faulty[at]!.sentence, { ...each, sentence: faulty[at]!.sentence }]));
  return first.map((each) => {
    const other = better.get(each.sentence);
    if (other === undefined) return { ...each, wasAskedAgain: false };
    const kept = isKept(other) ? other : isKept(each) ? each : other;
    const { target, ...rest } = kept;
    // A draft with an error is none: who edits it would have to find a wrong figure that nobody wrote.
    return { ...rest, ...(target === undefined || !isKept(kept) ? {} : { target }), wasAskedAgain: true };
  });
}

type Judged = Omit<Drafted, 'wasAskedAgain'>;

function isKept({ target, findings = [] }: Judged): boolean {
  return target !== undefined && !findings.some(({ severity }) => severity === 'error');
}

/** Asks for sentences, so many at once, those with inline codes by themselves. */
async function answersTo(
  { translation }: Task,
  sentences: readonly OpenSentence[],
  { ask, most }: Drafting,
): Promise<ReadonlyMap<OpenSentence, readonly string[]>> {
  const answers = new Map<OpenSentence, readonly string[]>();
  const { sourceLocale: source, targetLocale: target = '' } = translation;
  for (const isMarked of [false, true]) {
    const alike = sentences.filter(({ asked }) => asked.isMarked === isMarked);
    for (let from = 0; from < alike.length; from += most) {
      const together = alike.slice(from, from + most);
      const found = await ask({ source, target, sentences: together.map(({ asked }) => asked) });
      for (const [at, sentence] of together.entries()) answers.set(sentence, found[at] ?? []);
    }
  }
  return answers;
}

/** Checks each answer where it would stand; of several the one with the fewest faults is taken. */
async function judged(
  { locale, translation }: Task,
  sentences: readonly OpenSentence[],
  answers: ReadonlyMap<OpenSentence, readonly string[]>,
  { composer }: Drafting,
): Promise<readonly Judged[]> {
  const rounds = Math.max(1, ...[...answers.values()].map((list) => list.length));
  const best = new Map<OpenSentence, Judged>();
  for (let round = 0; round < rounds; round += 1) {
    const targets = new Map<OpenSentence, Content>();
    for (const sentence of sentences) {
      const target = targetOf(sentence, answers.get(sentence)?.[round] ?? '');
      if (/\p{L}|\p{N}/u.test(textOf(target))) targets.set(sentence, target);
    }
    const tried = withTargets(translation, targets);
    const found = composer.findings(tried, locale).filter(isFault);
    for (const [sentence, target] of targets) {
      const own = found.filter(({ unit, segment }) => unit === sentence.unit && segment === sentence.segment);
      const judgement = { sentence, target, ...(own.length === 0 ? {} : { findings: own, translation: tried }) };
      const before = best.get(sentence);
      if (before === undefined || weightOf(judgement) < weightOf(before)) best.set(sentence, judgement);
    }
  }
  return sentences.map((sentence) => best.get(sentence) ?? { sentence });
}

function isFault({ severity, waived }: Finding): boolean {
  return severity !== 'info' && waived === undefined;
}

function weightOf({ findings = [] }: Judged): number {
  return findings.reduce((sum, { severity }) => sum + (severity === 'error' ? 1000 : 1), 0);
}

/** Gives the translation as if these targets were done, since checks are lenient with what is not. */
function withTargets(translation: Translation, targets: ReadonlyMap<OpenSentence, Content>): Translation {
  const byPlace = new Map([...targets].map(([{ unit, segment }, target]) => [`${unit}\0${segment}`, target]));
  const units = translation.units.map((unit): Unit => {
    const parts = unit.parts.map((part) => {
      const target = part.kind === 'segment' ? byPlace.get(`${unit.id}\0${part.id}`) : undefined;
      return part.kind === 'segment' && target !== undefined ? { ...part, target, state: 'translated' as const } : part;
    });
    return { ...unit, parts };
  });
  return { ...translation, units };
}
