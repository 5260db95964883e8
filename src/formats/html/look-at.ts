import { defined } from '../../model/defined.ts';
import type { MarkupElement } from '../../model/release.ts';
import { inlineElements } from '../markup/inline-elements.ts';
import { lookOf } from '../markup/pieces.ts';
import type { SourceCode } from '../source/define-format.ts';
import { attribute } from './context.ts';
import type { Tag } from './tokens.ts';

type Look = ReturnType<typeof lookOf> & Pick<SourceCode, 'href' | 'dir'>;

const elements: Readonly<Record<string, MarkupElement>> = { ...inlineElements, a: 'a' };

/** What translators and editions are told of an element: what it is, in which language and direction its text is, where it leads. */
export function lookAt(tag: Tag, closes = false): Look {
  const { name } = tag;
  const look = lookOf(Object.hasOwn(elements, name) ? elements[name] : undefined, name, closes);
  if (closes) return look;
  const href = name === 'a' ? tag.attributes.get('href')?.value.trim() : undefined;
  const lang = tag.attributes.get('lang')?.value.trim();
  return {
    ...look,
    ...(lang === undefined || lang === '' ? {} : { disp: look.disp.replace('>', ` lang="${lang}">`) }),
    ...defined({ dir: directionOf(tag) }),
    ...(href === undefined || href === '' ? {} : { href }),
  };
}

/** The direction of an element's text; `lro` and `rlo` are those of `bdo` in ITS 2.0, 8.6. */
function directionOf(tag: Tag): SourceCode['dir'] {
  const said = attribute(tag, 'dir');
  if (said === 'auto' || (said === undefined && tag.name === 'bdi')) return 'auto';
  if (said === 'ltr' || said === 'lro') return 'ltr';
  return said === 'rtl' || said === 'rlo' ? 'rtl' : undefined;
}
