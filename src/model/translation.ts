import type { ExtensionAttribute, Unit } from './unit.ts';

/**
 * The units of one release in one target locale. Without a target locale it is the ledger: the sources and their ids as
 * last exported.
 */
export interface Translation {
  readonly release: string;
  readonly sourceLocale: string;
  readonly targetLocale?: string;
  /** Digest of the source text that the units were extracted from. */
  readonly sourceDigest?: string;
  /** Path of the source file as exported. */
  readonly original?: string;
  /** Digest of all that went out with an export, in a file that went out. */
  readonly exportId?: string;
  readonly notes?: readonly string[];
  readonly units: readonly Unit[];
  /** XML of the extensions of the file and its modules, each well-formed on its own, kept as it came. */
  readonly extensions?: readonly string[];
  readonly extensionAttributes?: readonly ExtensionAttribute[];
}
