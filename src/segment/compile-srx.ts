import { DragomanError } from '../model/error.ts';
import type { ErrorPlace } from '../model/error.ts';
import type { BoundedRule } from './cut-text.ts';
import { judgePattern } from './pattern/judge-pattern.ts';
import { limitPattern } from './pattern/limit-pattern.ts';
import { parsePattern } from './pattern/parse-pattern.ts';
import { PatternRefusal } from './pattern/pattern.ts';
import type { Pattern } from './pattern/pattern.ts';
import { printPattern } from './pattern/print-pattern.ts';
import type { LanguageMap, SrxDocument, SrxRule } from './srx.ts';

/** A document of rules and the path that errors name. */
export interface RuleLayer {
  readonly document: SrxDocument;
  readonly file?: string;
}

/**
 * The rules of a document for a language code, in the order in which they are tried (SRX 2.0, section 3.4).
 *
 * @throws DragomanError `srx-no-such-rule` where a map names rules that the document does not have, and what
 *   `boundRule` throws for the pattern of a map
 */
export function rulesFor(layer: RuleLayer, language: string): readonly SrxRule[] {
  const { header, languageRules, mapRules } = layer.document;
  const fitting = mapRules.filter((map) => fits(map, language, layer.file));
  return (header.cascade ? fitting : fitting.slice(0, 1)).flatMap((map) => {
    const found = languageRules.filter(({ name }) => name === map.languageRuleName);
    if (found.length > 0) return found.flatMap(({ rules }) => rules);
    throw noSuchRule(map, layer.file);
  });
}

/** Language tags are the same in either case (RFC 5646, section 2.1.1), and so are the patterns for them. */
function fits(map: LanguageMap, language: string, file: string | undefined): boolean {
  const pattern = bounded(map.languagePattern, true, { file });
  return new RegExp(`^(?:${printPattern(pattern)})$`, 'vi').test(language);
}

/**
 * The rules of a newsroom's document as `boundRule` makes them: all those that a map names, so that a file is refused
 * when it is loaded and not when a text in the language of its faulty rule turns up.
 *
 * @throws what `rulesFor` and `boundRule` throw
 */
export function boundLayer(layer: RuleLayer): ReadonlyMap<SrxRule, BoundedRule> {
  const { languageRules, mapRules } = layer.document;
  const bound = new Map<SrxRule, BoundedRule>();
  for (const map of mapRules) {
    fits(map, '', layer.file);
    const found = languageRules.filter(({ name }) => name === map.languageRuleName);
    if (found.length === 0) throw noSuchRule(map, layer.file);
    for (const rule of found.flatMap(({ rules }) => rules))
      if (!bound.has(rule)) bound.set(rule, boundRule(rule, true, layer.file));
  }
  return bound;
}

const noSuchRule = (map: LanguageMap, file: string | undefined): DragomanError =>
  new DragomanError('srx-no-such-rule', { name: map.languageRuleName }, { file });

/**
 * Translates a rule for JavaScript and bounds what it looks at. Rules of the newsroom's are judged first; ours are held
 * to the same by a test.
 *
 * @throws DragomanError `srx-pattern-malformed`, `-untranslatable`, `-super-linear` or `-too-large`
 */
export function boundRule(rule: SrxRule, judged: boolean, file?: string): BoundedRule {
  const place: ErrorPlace = { file, line: rule.line, column: rule.column };
  return {
    break: rule.break,
    before: bounded(rule.before, judged, place),
    after: bounded(rule.after, judged, place),
  };
}

function bounded(source: string, judged: boolean, place: ErrorPlace): Pattern {
  try {
    const pattern = parsePattern(source);
    if (judged) judgePattern(pattern);
    return limitPattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternRefusal)) throw error;
    const values = { pattern: source.slice(0, 200), construct: error.construct, offset: error.offset + 1 };
    throw new DragomanError(`srx-pattern-${error.reason}`, values, place);
  }
}
