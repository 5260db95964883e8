import type { ChangedValue } from '../../model/changed-value.ts';
import type { Edition } from '../../model/edition.ts';
import { behindWords } from '../composed/behind.ts';
import { arrowIn, dayOf, toldCorrections, updatedWords } from '../composed/change-notices.ts';
import type { EditionContext } from '../composed/define-edition.ts';
import { element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { renderLabel } from './text.ts';

/**
 * Tells readers of a draft until when it is under an embargo, when the text last changed and from what, and what a
 * translation does not have yet.
 */
export function renderNotices(edition: Edition, context: EditionContext): Markup | undefined {
  const { locale } = edition;
  const { formatInstant, embargo } = context;
  const behind = behindWords(context);
  const changed = updatedWords(edition, context);
  const until = embargo && formatInstant?.(embargo);
  const notices = [
    until &&
      markup`<p class="embargo"><strong>${renderLabel('edition.embargoed', context, locale, { time: until })}</strong></p>`,
    changed && markup`<p>${renderLabel(changed.key, context, locale, changed.values)}</p>`,
    renderCorrections(edition, context),
    behind && markup`<p class="behind-note">${renderLabel(behind.key, context, locale, behind.values)}</p>`,
  ].flatMap((line) => line || []);
  return notices.length === 0 ? undefined : element('div', { class: 'notices' }, notices);
}

/** Tells readers what the text stated otherwise before. */
function renderCorrections(edition: Edition, context: EditionContext): Markup | undefined {
  const { locale } = edition;
  const items = toldCorrections(edition, context).map(({ when, values }) => {
    const day = dayOf(when);
    const changes = values.map((value, at) => [at === 0 ? '' : ' · ', renderChange(value, locale)]);
    return markup`<li><time datetime="${day}">${context.formatDate(day)}</time>: ${changes}</li>`;
  });
  return items.length === 0 ? undefined : element('ul', { class: 'corrections' }, items);
}

function renderChange({ before, now }: ChangedValue, locale: string): Markup {
  const was = markup`<bdi><del>${before}</del></bdi>`;
  return now === '' ? was : markup`${was} ${arrowIn(locale)} <bdi><ins>${now}</ins></bdi>`;
}
