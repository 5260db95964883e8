/** How the memory is used. */
export interface MemorySettings {
  /** Fill in what was translated in the same place. */
  readonly fills: boolean;
  /** What is less like a sentence, in per cent, is not offered for it; nothing is where it is above 100. */
  readonly offersFrom: number;
}
