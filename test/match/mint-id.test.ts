import { describe, expect, it } from 'vitest';
import { idMint } from '../../src/match/mint-id.ts';

const mintId = (role: string, text: string, taken: ReadonlySet<string>): string => idMint(taken)(role, text);

describe('minting unit ids', () => {
  it('gives the same id for the same role and text, whoever mints it', () => {
    expect(mintId('headline', 'Harbour bridge to close', new Set())).toBe(
      mintId('headline', 'Harbour bridge to close', new Set()),
    );
  });

  it('gives the ids that newsrooms have on disk', () => {
    expect(mintId('headline', 'Harbour bridge to close', new Set())).toBe('uikiwhdjz2n');
    expect(mintId('paragraph', '', new Set())).toBe('uqedj65sh2s');
  });

  it('gives other roles and texts other ids', () => {
    const ids = [
      mintId('headline', 'A', new Set()),
      mintId('deck', 'A', new Set()),
      mintId('headline', 'B', new Set()),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('makes NMTOKENs without a dot, which names branches', () => {
    expect(mintId('paragraph', '', new Set())).toMatch(/^u[a-z2-7]{10}$/);
  });

  it('tells duplicates apart', () => {
    const first = mintId('link', 'Donate', new Set());
    expect(mintId('link', 'Donate', new Set([first]))).toBe(`${first}-2`);
    expect(mintId('link', 'Donate', new Set([first, `${first}-2`]))).toBe(`${first}-3`);
    expect(mintId('link', 'Donate', new Set([`${first}-2`]))).toBe(first);
    const mint = idMint(new Set([`${first}-2`]));
    expect(Array.from({ length: 3 }, () => mint('link', 'Donate'))).toEqual([first, `${first}-3`, `${first}-4`]);
  });

  it('never gives an id twice, also over very many equal texts', () => {
    const taken = new Set([mintId('link', 'Donate', new Set())]);
    const mint = idMint(taken);
    const ids = Array.from({ length: 50_000 }, () => mint('link', 'Donate'));
    expect(new Set([...ids, ...taken]).size).toBe(50_001);
  });
});
