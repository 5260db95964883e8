import { createHash } from 'node:crypto';
import fc from '../laws.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/model/sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe.each(['Node', 'a browser'])('SHA-256 in %s', (place) => {
  beforeEach(() => {
    if (place !== 'Node') vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  });
  afterEach(() => void vi.restoreAllMocks());

  it('is that of the standard’s example', () => {
    expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is what OpenSSL computes, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(hex(sha256(text))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it.each([55, 56, 63, 64, 119, 120])('pads a text of %i bytes', (length) => {
    const text = 'a'.repeat(length);
    expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'));
  });
});
