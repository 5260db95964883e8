import { setImmediate } from 'node:timers/promises';

/** A request whose work can be called off. */
export interface Abortable {
  /** Ends the work between two of its steps: the verb rejects with the signal's reason, and nothing has changed. */
  readonly signal?: AbortSignal;
}

/**
 * Lets whoever waits have a turn, and then ends the work if it was called off.
 *
 * @throws the signal's reason.
 */
export async function unlessAborted({ signal }: Abortable): Promise<void> {
  if (signal === undefined) return;
  await setImmediate();
  signal.throwIfAborted();
}
