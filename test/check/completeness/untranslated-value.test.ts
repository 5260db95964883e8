import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Term } from '../../../src/model/term.ts';

function told(pair: string, value: string, terms: readonly Term[] = []): string {
  const [sourceLocale = '', targetLocale = ''] = pair.split('>');
  const code = { kind: 'ph', id: '1', dataRef: 'd1', equiv: '{x}', disp: value, subType: 'dragoman:value' } as const;
  const content: Content = [{ kind: 'text', text: '– ' }, code];
  const segment = { kind: 'segment', id: 's1', source: content, target: content, state: 'translated' } as const;
  const unit = {
    id: 'u',
    parts: [segment],
    originalData: { d1: '{x}' },
    notes: [],
    translate: true,
    canResegment: true,
  };
  const found = runChecks({ release: 'r', sourceLocale, targetLocale, units: [unit] }, { terms });
  return found.find(({ check }) => check === 'untranslated-value')?.severity ?? '';
}

const words: readonly (readonly [string, string])[] = [
  ['de>fr', '3,5 Milliarden Euro'],
  ['fr>de', 'douze mille tonnes par an'],
  ['it>en', 'entro la fine dell’anno'],
  ['pl>uk', '5 grudnia 2026 r.'],
  ['ru>en', '18,4 млн рублей'],
  ['uk>pl', 'безкоштовно'],
  ['ja>en', '約3億円'],
  ['ar>fr', '٤٢٠ مليون يورو'],
  ['es>pt', 'trescientos mil hogares'],
  ['cs>de', 'pondělí 7. prosince'],
  ['en>hi', 'two million doses'],
  ['el>en', 'δωρεάν είσοδος'],
];
const names: readonly (readonly [string, string])[] = [
  ['en>ru', 'Riverton'],
  ['pt>ru', 'GSK-100'],
  ['de>pl', 'Siemens Energy'],
  ['fr>es', 'Rio de Janeiro'],
  ['ru>uk', 'Москва'],
  ['it>de', 'Vittorio De Sica'],
  ['en>ar', 'A/RES/65/1'],
  ['en>zh-Hans', 'iPhone 15 Pro'],
  ['en>fr', '+33 1 55 50 01 00'],
  ['en>ja', 'press@newsroom.example'],
  ['en>de', '12 km'],
  ['pl>cs', 'PKN Orlen'],
  ['zh-Hans>ja', '東京'],
  ['sv>fi', 'Boeing 747'],
  ['en>ko', 'COVID-19'],
];

describe('named values that are text', () => {
  it('are told where they are words of the source', () => {
    expect(words.filter(([pair, value]) => told(pair, value) !== 'warning')).toEqual([]);
  });

  it('may be names, codes and addresses', () => {
    expect(names.filter(([pair, value]) => ['warning', 'error'].includes(told(pair, value)))).toEqual([]);
  });

  it('stay where the term base says so', () => {
    const term = { source: 'Médecins sans frontières', target: 'Médecins sans frontières', locale: 'de' };
    expect(told('fr>de', term.source)).toBe('warning');
    expect(told('fr>de', term.source, [{ ...term, status: 'do-not-translate' }])).toBe('');
  });
});
