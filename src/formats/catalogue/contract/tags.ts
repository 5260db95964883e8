/** The tags of components, such as `<1>`, and of simple HTML; other angle brackets are text. */
export const TAGS: readonly string[] = [
  String.raw`<\/?\d{1,4}\s?\/?>`,
  String.raw`<\/?(?:a|b|br|code|em|i|kbd|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>`,
];
