import { DragomanError } from '../model/error.ts';
import type { Waiver } from '../model/finding.ts';

/** @throws DragomanError where the text is not a list of waivers. */
export function parseWaivers(json: string | undefined, path: string): readonly Waiver[] {
  if (json === undefined) return [];
  try {
    const waivers: unknown = JSON.parse(json);
    if (Array.isArray(waivers) && waivers.every(isWaiver)) return waivers;
  } catch {
    // Reported below like any other file that is not a list of waivers.
  }
  throw new DragomanError('waivers-damaged', {}, { file: path, line: 1, column: 1 });
}

const required = ['finding', 'file', 'check', 'sourceDigest', 'targetDigest', 'by', 'why', 'when'] as const;

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  const { unit } = given;
  return required.every((key) => typeof given[key] === 'string') && (unit === undefined || typeof unit === 'string');
}
