/** Tells a person how far a long verb is. `done` of `total` steps, each named by `what`. */
export interface Progress {
  (step: { readonly verb: string; readonly what: string; readonly done: number; readonly total: number }): void;
}

export const noProgress: Progress = () => undefined;
