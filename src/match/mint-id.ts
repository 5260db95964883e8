import { hash } from 'node:crypto';
import { base32 } from '../model/base32.ts';

/** RFC 4648 base 32 in lower case: an NMTOKEN that survives systems which fold case. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten characters are fifty bits: two texts of one release do not meet by chance. */
const idLength = 10;

/**
 * Mints ids for blocks seen for the first time: `u` and a hash of role and text, with `-2`, `-3` … while that is taken.
 * `taken` holds every id in use and every id that ever was, so that a gone id never comes to name another text; the ids
 * minted are taken too. Linear, also over thousands of equal texts.
 */
export function idMint(taken: ReadonlySet<string>): (role: string, text: string) => string {
  const minted = new Set<string>();
  const copies = new Map<string, number>();
  return (role, text) => {
    const stem = idStem(role, text);
    let copy = copies.get(stem) ?? 1;
    let id = copy === 1 ? stem : `${stem}-${copy}`;
    while (taken.has(id) || minted.has(id)) id = `${stem}-${++copy}`;
    copies.set(stem, copy);
    minted.add(id);
    return id;
  };
}

function idStem(role: string, text: string): string {
  // As hexadecimal it is made three times as fast as bytes are.
  const digest = Buffer.from(hash('sha256', `${role}\n${text}`, 'hex').slice(0, 16), 'hex');
  return `u${base32(digest, idLength, alphabet)}`;
}
