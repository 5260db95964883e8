import { runChecks, type CheckOptions } from '../check/run-checks.ts';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { SizeRestriction } from '../model/unit.ts';
import { describeFinding } from '../report/describe.ts';
import { translator } from '../report/messages.ts';
import { usableLocale } from './usable-locale.ts';

/** A text and its translation, as plain text or with inline codes, and by what they are to be checked. */
export interface TextPair extends Pick<CheckOptions, 'checks' | 'policy' | 'terms' | 'strict'> {
  readonly source: string | Content;
  readonly target: string | Content;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** What the text is in its release: some checks ask more of a headline. */
  readonly role?: Role;
  /** How long the target may be. */
  readonly size?: SizeRestriction;
  /** Language of the messages, `en` unless set. */
  readonly lang?: string;
}

/** A finding in a pair of texts: its `message` is a sentence, the spans are UTF-16 offsets in the texts without codes. */
export interface PairFinding extends Omit<
  Finding,
  'message' | 'file' | 'unit' | 'segment' | 'line' | 'column' | 'waived'
> {
  readonly message: string;
}

/**
 * Checks one text against its translation, by all checks that need no newsroom.
 *
 * @throws DragomanError `locale-unknown` for a locale that can't be used.
 */
export function checkPair(pair: TextPair): PairFinding[] {
  const { source, target, role, size, lang = 'en', ...options } = pair;
  const t = translator(lang);
  const unit = {
    id: 'u1',
    ...(role === undefined ? {} : { role }),
    parts: [
      {
        kind: 'segment' as const,
        id: 's1',
        source: contentOf(source),
        target: contentOf(target),
        state: 'translated' as const,
      },
    ],
    originalData: {},
    notes: [],
    translate: true,
    canResegment: true,
    ...(size === undefined ? {} : { size }),
  };
  const translation = {
    release: 'pair',
    sourceLocale: usableLocale(pair.sourceLocale),
    targetLocale: usableLocale(pair.targetLocale),
    units: [unit],
  };
  return runChecks(translation, options).map((finding) => {
    const { file: _file, unit: _unit, segment: _segment, line: _line, column: _column, ...rest } = finding;
    return { ...rest, message: describeFinding(finding, t) };
  });
}

function contentOf(text: string | Content): Content {
  return typeof text === 'string' ? [{ kind: 'text', text }] : text;
}
