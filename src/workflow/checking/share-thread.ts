// What runs in a helping thread: checks its share of a document's units, and gives what it found to the thread that asked.
import { parentPort, workerData } from 'node:worker_threads';
import { sourceOf } from '../../model/byte-source.ts';
import { readSource } from '../../workspace/files/read-file.ts';
import { claimer } from './claims.ts';
import { checkShare, type SurveyedRelease } from './check-unit-by-unit.ts';

/** What a helping thread is given. */
export interface ShareTask {
  readonly file: string;
  readonly releases: ReadonlyMap<number, SurveyedRelease>;
  readonly claims: Int32Array;
  /** From 1; the thread that asks is 1. */
  readonly thread: number;
}

const { file, releases, claims, thread } = workerData as ShareTask;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(checkShare(sourceOf(readSource(file, 0)), releases, claimer(claims, thread)));
