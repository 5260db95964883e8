/** Scripts that POSIX names behind an `@`. */
const SCRIPTS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  devanagari: 'Deva',
  arabic: 'Arab',
};

/**
 * Reads a language tag as tools write it: `de_DE`, `zh_Hans_CN` and `sr_RS.UTF-8@latin` are `de-DE`, `zh-Hans-CN` and
 * `sr-Latn-RS`. What is no such tag stays as it is.
 */
export function readLanguage(stated: string): string {
  const match = /^([A-Za-z]{2,8})((?:[_-][A-Za-z0-9]{1,8})*)(?:\.[\w-]{1,20})?(?:@(\w{1,20}))?$/.exec(stated.trim());
  if (match === null) return stated;
  const [, language = '', rest = '', modifier = ''] = match;
  const script = SCRIPTS[modifier.toLowerCase()];
  return language + (script === undefined ? '' : `-${script}`) + rest.replaceAll('_', '-');
}
