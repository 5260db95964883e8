/** Copies JSON data that is kept of a large file: a text that is part of a larger one keeps all of that in memory. */
export function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Of shorter texts V8 makes a copy anyway. */
const LEAST_SHARED = 13;

/** The same for a text by itself: what is cut from it keeps it in memory, and no more. Much cheaper. */
export function detachedText(text: string): string {
  return text.length < LEAST_SHARED ? text : ` ${text}`.slice(1);
}
