import { createHash } from 'node:crypto';

const batch = 1 << 16;

/** Digests values in order: SHA-256, its first 32 hexadecimal digits. */
export function digestOf(values: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  let text = '';
  for (const value of values) {
    if (typeof value !== 'string') hash.update(text).update(value).update('\0');
    text = typeof value === 'string' ? `${text}${value}\0` : '';
    if (text.length < batch) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('hex').slice(0, 32);
}

const digests = new WeakMap<Uint8Array, string>();

/** Digests bytes that nobody changes any more, once however often it is asked. */
export function digestOnce(bytes: Uint8Array): string {
  const before = digests.get(bytes);
  if (before !== undefined) return before;
  const digest = digestOf([bytes]);
  digests.set(bytes, digest);
  return digest;
}
