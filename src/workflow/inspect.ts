import { recognize } from '../facts/recognize.ts';
import { isValidTag } from '../locale/tags/tags.ts';
import { DragomanError } from '../model/error.ts';
import type { Fact } from '../model/fact.ts';
import { segment } from '../segment/segment.ts';

/** Cuts a UTF-8 text into segments; their concatenation is the text. */
export function segmentText(bytes: Uint8Array, locale: string): readonly string[] {
  return segment(decoded(bytes), checked(locale));
}

/** Recognizes the facts that a UTF-8 text states. */
export function factsIn(bytes: Uint8Array, locale: string): readonly Fact[] {
  return recognize(decoded(bytes), checked(locale));
}

function checked(locale: string): string {
  if (!isValidTag(locale)) throw new DragomanError('locale-unknown', { tag: locale });
  return locale;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DragomanError('input-not-utf-8');
  }
}
