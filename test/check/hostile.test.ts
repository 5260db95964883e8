import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { segment, translation, unit } from './make.ts';

function found(locale: string, source: string, target: string): readonly Finding[] {
  return runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]));
}

/** Seconds of processor time, which other processes take nothing of. */
function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function counted(write: (at: number) => string, length: number): string {
  let text = '';
  for (let at = 1; text.length < length; at++) text += write(at);
  return text;
}

describe('a text of one thing over and over', () => {
  it.each([
    ['branches of a message', () => '{n, plural, one {#} other {#}}'],
    ['tags', () => '<b>'],
    ['codes that the other side has not', (at: number) => `A${at} `],
    ['figures in another base', (at: number) => `0x${at.toString(16)} `],
    ['ranges that are turned round', (at: number) => `${at}–${at + 5}, `],
    ['words that the other side has not', (at: number) => `w${at.toString(36).replaceAll(/\d/g, 'x')} `],
    ['marks without letters', () => '\u0301'],
  ])('is checked in time that grows with its length: %s', (_name, write) => {
    const check = (length: number) => (): unknown => {
      const text = counted(write, length);
      return [found('zh-Hans', text, text), found('zh-Hans', text, Array.from(text).toReversed().join(''))];
    };
    check(5000)();
    // Four times as long takes sixteen times as long where each is compared with each; what is fixed hides some of it.
    expect(secondsOf(check(80_000))).toBeLessThan(9 * Math.max(0.1, secondsOf(check(20_000))));
  });

  it('has no more faults than anybody reads', () => {
    const findings = found(
      'fr',
      counted((at) => `${at + 100} km, `, 30_000),
      counted((at) => `${at + 9000} km, `, 30_000),
    );
    expect(findings.length).toBeGreaterThan(500);
    expect(findings.length).toBeLessThan(1100);
  });
});
