import type { Content, Ec, Ph, Sc } from '../../model/content.ts';

/** Content for examples, in few words. */
export function text(value: string): Content[number] {
  return { kind: 'text', text: value };
}

export function ph(id: string, attributes: Partial<Ph> = {}): Ph {
  return { ...attributes, kind: 'ph', id };
}

export function sc(id: string, attributes: Partial<Sc> = {}): Sc {
  return { ...attributes, kind: 'sc', id };
}

export function ec(startRef: string, attributes: Partial<Ec> = {}): Ec {
  return { ...attributes, kind: 'ec', startRef };
}

/** Text whose middle stands in the spanning code 1. */
export function spanned(before: string, inside: string, after: string): Content {
  return [text(before), sc('1'), text(inside), ec('1'), text(after)].filter(
    (inline) => inline.kind !== 'text' || inline.text !== '',
  );
}
