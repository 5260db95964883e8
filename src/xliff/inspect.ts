import type { ByteSource } from '../model/byte-source.ts';
import type { Translation } from '../model/translation.ts';
import type { XliffFault } from './conformance.ts';
import { conformanceChecker } from './conformance.ts';
import { withExcerpt } from './xml/with-excerpt.ts';
import type { StatedVersion, XliffVisitor } from './common/walk.ts';
import { walkBytes } from './common/walk.ts';
import { TranslationBuilder, type ReadOptions } from './translations.ts';

export interface Inspection {
  readonly version: StatedVersion;
  /** One for each `<file>`; without units where `eachUnit` took them. */
  readonly translations: readonly Translation[];
  readonly faults: readonly XliffFault[];
  /** How many faults of a rule there are beyond `mostFaults`, by rule. */
  readonly moreFaults: ReadonlyMap<string, number>;
}

export interface InspectOptions extends ReadOptions {
  /** How many faults of one rule are listed, the first that are met; all unless set. */
  readonly mostFaults?: number;
}

/**
 * Reads a document's translations and checks its conformance in one pass over its bytes: as `readXliff`, `translationsOf`
 * and `conformance` together, but without the document's text or tree in memory. Throws as `readXliff` does.
 */
export function inspectXliff(bytes: Uint8Array | ByteSource, options: InspectOptions = {}): Inspection {
  return withExcerpt(bytes, options.path, () => {
    const checker = conformanceChecker(options.mostFaults);
    let builder: TranslationBuilder | undefined;
    const { version } = walkBytes(bytes, (text) => {
      builder = new TranslationBuilder(text, options.eachUnit);
      return both(builder, checker.visitor);
    });
    return { version, translations: builder!.translations, ...checker.finish() };
  });
}

function both(first: XliffVisitor, second: XliffVisitor): XliffVisitor {
  return {
    root(root) {
      first.root?.(root);
      second.root?.(root);
    },
    open(container) {
      first.open?.(container);
      second.open?.(container);
    },
    unit(unit) {
      first.unit?.(unit);
      second.unit?.(unit);
    },
    beside(element) {
      first.beside?.(element);
      second.beside?.(element);
    },
    stray(container) {
      first.stray?.(container);
      second.stray?.(container);
    },
    close(container) {
      first.close?.(container);
      second.close?.(container);
    },
  };
}
