import type { Content, Inline } from '../../model/content.ts';

/**
 * What a program reads in a message of i18next: interpolation `{{count, number}}`, nesting `$t(common.ok)`, the tags of
 * components, such as `<1>`, and of simple HTML; other angle brackets are text. Lengths are bounded, so that a message
 * built of beginnings takes linear time.
 */
const CODE = new RegExp(
  [
    String.raw`\{\{[^{}]{0,300}\}\}`,
    String.raw`\$t\((?:[^()]|\([^()]{0,100}\)){0,300}\)`,
    String.raw`<\/?\d{1,4}\s?\/?>`,
    String.raw`<\/?(?:a|b|br|code|em|i|kbd|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>`,
  ].join('|'),
  'g',
);

/** The message as content, with an inline code for each thing that a program reads. */
export function contentOfMessage(message: string): Content {
  return contentFor(message, new Map(), () => false);
}

/** A translation as content: a code that the source has too gets the source's id. */
export function contentOfTranslation(message: string, source: Content): Content {
  const ids = new Map<string, string[]>();
  for (const inline of source) {
    if (inline.kind !== 'ph') continue;
    const text = inline.disp ?? '';
    ids.set(text, [...(ids.get(text) ?? []), inline.id]);
  }
  const taken = new Set(source.flatMap((inline) => (inline.kind === 'ph' ? [inline.id] : [])));
  return contentFor(message, ids, (id) => taken.has(id));
}

function contentFor(message: string, ids: Map<string, string[]>, isTaken: (id: string) => boolean): Content {
  const content: Inline[] = [];
  let from = 0;
  let number = 0;
  const fresh = (): string => {
    do number += 1;
    while (isTaken(String(number)));
    return String(number);
  };
  for (const { 0: code, index } of message.matchAll(CODE)) {
    if (index > from) content.push({ kind: 'text', text: message.slice(from, index) });
    content.push({ kind: 'ph', id: ids.get(code)?.shift() ?? fresh(), disp: code, equiv: code });
    from = index + code.length;
  }
  if (from < message.length) content.push({ kind: 'text', text: message.slice(from) });
  return content;
}

/**
 * The message that content stands for. A code stands for what the source's code with its id does, else for what it shows;
 * undefined where that is nothing.
 */
export function messageOf(content: Content, source: Content): string | undefined {
  const codes = new Map(source.flatMap((inline) => (inline.kind === 'ph' ? [[inline.id, inline.disp ?? '']] : [])));
  let message = '';
  for (const inline of content) {
    if (inline.kind === 'text') message += inline.text;
    else if (inline.kind === 'ph') {
      const code = codes.get(inline.copyOf ?? inline.id) ?? inline.disp ?? inline.equiv;
      if (code === undefined) return undefined;
      message += code;
    } else if (inline.kind !== 'sm' && inline.kind !== 'em') return undefined;
  }
  return message;
}
