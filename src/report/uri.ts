/** A path as a URI: an absolute one with the scheme `file`, others relative (RFC 3986, section 4.2; RFC 8089). */
export function uriOf(path: string): string {
  const parts = path.replace(/\p{Surrogate}/gu, '\ufffd').split(/[\\/]/);
  const encoded = parts.map((part) => encodeURIComponent(part)).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:[\\/]/.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
