import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that writes to a newsroom, as its lock names it. */
export interface ProcessIdentity {
  /** Absent where a lock says none: it was made on this machine. */
  readonly host?: string;
  readonly pid: number;
  /** When it started, in a unit of its system's own: a number alone is soon another process's. */
  readonly started?: number;
}

export function ownIdentity(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, started: ownStart() };
}

/** Tells whether a process is running; undefined where it is another machine's. */
export function isRunning({ host, pid, started }: ProcessIdentity): boolean | undefined {
  if (host !== undefined && host !== hostname()) return undefined;
  // In a container every run has the same number.
  if (pid === process.pid) return started !== undefined && Math.abs(started - ownStart()) <= tolerance;
  if (!isAlive(pid)) return false;
  const now = startIn(`/proc/${pid}/stat`);
  return now === undefined || started === undefined || now === started;
}

const hasProc = startIn('/proc/self/stat') !== undefined;

/** Without `/proc` the start is counted back from the clock, which may be set meanwhile. */
const tolerance = hasProc ? 0 : 2;

let counted: number | undefined;

/** The start in ticks since the system's own, or in seconds since 1970. */
function ownStart(): number {
  counted ??= startIn('/proc/self/stat') ?? Math.round(Date.now() / 1000 - process.uptime());
  return counted;
}

/** Reads `starttime`, field 22 of proc_pid_stat(5); the name in field 2 may hold spaces and brackets. */
function startIn(path: string): number | undefined {
  try {
    const text = readFileSync(path, 'latin1');
    const ticks = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isInteger(ticks) ? ticks : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
