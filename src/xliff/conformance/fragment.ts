import { lookup } from '../../model/lookup.ts';
import { isNmtoken } from '../xml/nmtoken.ts';

/** The parts of a fragment identifier (XLIFF 2.1, section 4.8). */
export interface Fragment {
  readonly file?: string;
  readonly group?: string;
  readonly unit?: string;
  readonly leaf?: { readonly prefix: string; readonly id: string };
}

/** Of the core, and those that its modules have registered. */
const LEAVES = new Set(['n', 'd', 't', 'gls', 'mtc', 'fs', 'mda', 'res', 'ctr', 'slr', 'val', 'its', 'itsm', 'pgs']);

const RANK: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2 };

/** Parses `#/f=…/g=…/u=…/prefix=id`; undefined where the identifier is not one of the standard's. */
export function parseFragment(reference: string): Fragment | undefined {
  const selectors = reference.replace(/^#\/?/, '').split('/');
  const fragment: { file?: string; group?: string; unit?: string; leaf?: NonNullable<Fragment['leaf']> } = {};
  let rank = -1;
  for (const selector of selectors) {
    const [, prefix = '', id = ''] = /^(?:([^=]*)=)?(.*)$/.exec(selector) ?? [];
    if (!isNmtoken(id) || (selector.includes('=') && !isNmtoken(prefix))) return undefined;
    const next = lookup(RANK, prefix) ?? 3;
    if (next <= rank) return undefined;
    rank = next;
    if (prefix === 'f') fragment.file = id;
    else if (prefix === 'g') fragment.group = id;
    else if (prefix === 'u') fragment.unit = id;
    else if (prefix === '' || LEAVES.has(prefix)) fragment.leaf = { prefix, id };
    else return undefined;
  }
  return fragment;
}
