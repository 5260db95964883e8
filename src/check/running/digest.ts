import { base32 } from '../../model/base32.ts';
import { textOf } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { sha256 } from '../../model/sha256.ts';
import type { Unit } from '../../model/unit.ts';

/** Crockford's base 32 in lower case: no letter that is taken for a digit, or for another, when typed. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short digest that a person can type: `length` characters of base 32. */
export function shortDigest(text: string, length: number): string {
  return base32(sha256(text), length, alphabet);
}

export interface TextDigest {
  readonly source: string;
  readonly target: string;
}

/**
 * Computes digests of the texts that a finding is about: its unit's, or where it is about no one unit the whole
 * translation's. A waiver holds while both stay the same, however the unit is segmented.
 */
export function digestAt({ unit: id }: Pick<Finding, 'unit'>, { units }: Translation): TextDigest {
  const unit = id === undefined ? undefined : units.find((each) => each.id === id);
  return digestOf(unit === undefined ? units : [unit]);
}

function digestOf(units: readonly Unit[]): TextDigest {
  let source = '';
  let target = '';
  for (const unit of units) {
    for (const part of unit.parts) {
      source += textOf(part.source);
      if (part.target !== undefined) target += textOf(part.target);
    }
  }
  return { source: shortDigest(source, 16), target: shortDigest(target, 16) };
}
