/** What work that is done again and again waits for. */
export interface Occasions {
  /** Calls `changed` at each change, as often as it likes, until what it gives is called. */
  onChange(changed: () => void): () => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Work begins when nothing has changed for so long, in milliseconds; a fifth of a second unless given. */
  readonly quiet?: number;
}

const usualQuiet = 200;
/** A clock may be set and a computer may sleep, so the time is looked at so often while an instant is waited for, in milliseconds. */
const longestWait = 30_000;

/**
 * Does work at once, after each change, and when an instant has come that the work itself gives (RFC 3339), until the signal
 * ends it. What changes while the work is under way leads to it once more.
 */
export async function keepDoing(
  work: () => Promise<string | undefined>,
  { onChange, signal, quiet = usualQuiet }: Occasions,
): Promise<void> {
  let hasChanged = false;
  let noticed: () => void = () => undefined;
  const stop = onChange(() => {
    hasChanged = true;
    noticed();
  });
  try {
    while (!signal.aborted) {
      hasChanged = false;
      const next = await work();
      await new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          noticed = () => undefined;
          resolve();
        };
        const waitForInstant = (): void => {
          if (next === undefined) return;
          const left = Date.parse(next) - Date.now();
          timer = left <= 0 ? setTimeout(done, 0) : setTimeout(waitForInstant, Math.min(left, longestWait));
        };
        noticed = () => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        };
        signal.addEventListener('abort', done);
        if (signal.aborted) done();
        else if (hasChanged) noticed();
        else waitForInstant();
      });
    }
  } finally {
    stop();
  }
}
