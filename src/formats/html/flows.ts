import type { Note } from '../../model/unit.ts';
import { Run } from './run.ts';

/** A text that is being read, with what was said within it. */
interface Flow {
  readonly run: Run;
  readonly notes: Note[];
  /** Names of places within it. */
  readonly ids: string[];
}

/** The text that is being read, and those around it that go on behind it (ITS 2.0, 8.7, `nested`). */
export class Flows {
  readonly #source: string;
  readonly #around: Flow[] = [];
  #inner: Flow;

  constructor(source: string) {
    this.#source = source;
    this.#inner = flowIn(source);
  }

  get inner(): Flow {
    return this.#inner;
  }

  /** Begins a text within the one that is being read. */
  begin(): void {
    this.#around.push(this.#inner);
    this.#inner = flowIn(this.#source);
  }

  /** Goes on with the text around, of which the inner one is a code. */
  goOn(): void {
    this.#inner = this.#around.pop() ?? this.#inner;
  }
}

function flowIn(source: string): Flow {
  return { run: new Run(source), notes: [], ids: [] };
}
