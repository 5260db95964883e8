import type { Content, Ec, Inline, Ph, Sc } from '../../model/content.ts';

type Code = Ph | Sc | Ec;

function isCode(inline: Inline): inline is Code {
  return inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec';
}

/**
 * Names the codes of a text for people who have no tool: as what they stand for, such as `{cost}` or `<b>`, where that is
 * short and no other code’s, else by number: `{1}`, `<2>…</2>`.
 */
function tokensOf(source: Content): readonly { readonly code: Code; readonly token: string }[] {
  const codes = source.filter(isCode);
  const shown = codes.map(({ equiv = '', disp = '' }) => (SHORT.test(equiv) ? equiv : disp));
  const texts = source.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('\n');
  const numbers = new Map<string, number>();
  return codes.map((code, at) => {
    const own = shown[at] ?? '';
    const isOwn = SHORT.test(own) && !texts.includes(own);
    if (isOwn && shown.indexOf(own) === shown.lastIndexOf(own)) return { code, token: own };
    const id = (code.kind === 'ec' ? code.startRef : code.id) ?? `end ${at}`;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return { code, token: { ph: `{${number}}`, sc: `<${number}>`, ec: `</${number}>` }[code.kind] };
  });
}

/** What a person sees to be no words. */
const SHORT = /^(?:\{[^{}]{1,40}\}|<[^<>]{1,20}>)$/;

/** Writes a text with its codes as tokens; `target` has the codes of `source`. */
export function withTokens(content: Content, source: Content): string {
  const tokens = new Map(tokensOf(source).map(({ code, token }) => [keyOf(code), token]));
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return isCode(inline) ? (tokens.get(keyOf(inline)) ?? inline.equiv ?? inline.disp ?? '') : '';
    })
    .join('');
}

/** Reads a text in which tokens stand for the codes of a source; each of them once. */
export function fromTokens(text: string, source: Content): Content {
  let content: Content = text === '' ? [] : [{ kind: 'text', text }];
  for (const { code, token } of tokensOf(source)) {
    const at = content.findIndex((inline) => inline.kind === 'text' && inline.text.includes(token));
    const inline = content[at];
    if (inline?.kind !== 'text') continue;
    const start = inline.text.indexOf(token);
    const [before, after] = [inline.text.slice(0, start), inline.text.slice(start + token.length)];
    content = [...content.slice(0, at), ...textOf(before), code, ...textOf(after), ...content.slice(at + 1)];
  }
  return content;
}

function textOf(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function keyOf(code: Code): string {
  return `${code.kind} ${(code.kind === 'ec' ? code.startRef : code.id) ?? ''}`;
}
