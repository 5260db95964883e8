import { contentOf, textOf } from '../../../src/model/content.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { segmentsOf } from '../../../src/model/unit.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { changed, governments, held, own, pair, unitAt, withLast } from './make.ts';
import type { Corruption } from './make.ts';

/** Two sentences of the sample as one segment. */
function joined(sample: Translation): Unit {
  const unit = unitAt(sample, 'To address the growing');
  const [one, two] = segmentsOf(unit);
  const text = (side: 'source' | 'target'): string =>
    `${textOf(one![side] ?? [])}${side === 'target' && sample.targetLocale === 'zh-Hans' ? '' : ' '}${textOf(two![side] ?? [])}`;
  return pair(own, text('source'), text('target'));
}

export const completeness: readonly Corruption[] = [
  {
    name: 'a target gone',
    checks: ['missing'],
    at: governments,
    corrupt: ([unit]) => {
      const { target: _target, ...rest } = segmentsOf(unit!)[0]!;
      return [{ ...unit!, parts: [rest] }];
    },
  },
  { name: 'a target emptied', checks: ['empty'], at: governments, corrupt: changed(() => ' ') },
  {
    name: 'the source left in',
    checks: ['same-as-source', 'wrong-script', 'wrong-language', 'partly-untranslated'],
    at: governments,
    corrupt: ([unit]) => [withLast(unit!, { target: segmentsOf(unit!)[0]!.source })],
  },
  {
    name: 'half of the source left in',
    checks: ['partly-untranslated'],
    at: governments,
    corrupt: ([unit]) => {
      const source = textOf(segmentsOf(unit!)[0]!.source);
      const text = textOf(segmentsOf(unit!)[0]!.target ?? []);
      const half = source.slice(source.indexOf('committed'));
      return [withLast(unit!, { target: contentOf(`${text.slice(0, text.length / 2)} ${half}`) })];
    },
  },
  {
    name: 'most of a sentence cut off',
    checks: ['length-ratio', 'sentence-count'],
    at: governments,
    corrupt: changed((text) => text.slice(0, text.length / 5) + text.slice(-1)),
  },
  {
    name: 'a sentence dropped',
    checks: ['sentence-count', 'length-ratio'],
    isInfo: true,
    added: () => [],
    corrupt: (_units, _locale, sample) => {
      const unit = joined(sample);
      const whole = textOf(segmentsOf(unit)[0]!.target ?? []);
      const first = textOf(segmentsOf(unitAt(sample, 'To address the growing'))[0]!.target ?? []);
      if (!whole.startsWith(first)) throw new Error('the sentences are not joined as they should be');
      return [withLast(unit, { target: contentOf(first) })];
    },
  },
  {
    name: 'a sentence added',
    checks: ['sentence-count', 'length-ratio'],
    at: held,
    corrupt: (units, locale, sample) => {
      const more = segmentsOf(joined(sample))[0]!.target ?? [];
      return changed((text) => `${text}${locale === 'zh-Hans' ? '' : ' '}${textOf(more)}`)(units, locale, sample);
    },
  },
  {
    name: 'a state that is not final enough',
    checks: ['state'],
    isInfo: true,
    at: governments,
    corrupt: ([unit]) => [withLast(unit!, { state: 'initial' })],
  },
  {
    name: 'the source edited after the translation',
    checks: ['source-changed'],
    at: governments,
    corrupt: (units) => units,
    options: (sample) => ({
      ledger: {
        ...sample,
        units: sample.units.map((unit) =>
          unit === unitAt(sample, governments)
            ? withLast(unit, { source: contentOf('Governments from 29 countries left.') })
            : unit,
        ),
      },
    }),
  },
  {
    name: 'a fuzzy match left as it was',
    checks: ['unedited-match'],
    at: governments,
    corrupt: ([unit]) => [
      withLast(unit!, {
        matches: [{ origin: 'memory', similarity: 80, target: textOf(segmentsOf(unit!)[0]!.target ?? []) }],
      }),
    ],
  },
];
