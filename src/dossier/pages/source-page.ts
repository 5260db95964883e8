import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { isBranchId } from '../../model/message.ts';
import type { BoardRow } from '../board/board.ts';
import type { Dossier, DossierUnit } from '../dossier.ts';
import { markedText } from './marked-text.ts';
import { variantLine } from './outlined-page.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  nameInWords,
  reportPage,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { changeList, contradictionLines, withRelease } from './parts.ts';
import { renderStanding } from './standing.ts';
import { changedIn } from './summary.ts';

/** Renders a release as it is written: its text, where its own edition stands, and what is new in it. */
export function sourcePage(dossier: Dossier, row: BoardRow | undefined, setting: PageSetting): ReportPage {
  const { t } = setting;
  const { release, title, sourceLocale, texts } = dossier;
  const path = editionPath(release, sourceLocale);
  return reportPage(
    {
      path,
      title: t('dossier.source.title', { locale: nameInWords(sourceLocale, setting) }),
      of: title,
      trail: [link(linkTo(path, factsPath(release)), t('dossier.facts.title'))],
      lead: [
        inLanguage('p', sourceLocale, title, 'headline'),
        withRelease(dossier, setting),
        row && renderStanding(row, dossier, setting),
        renderNews(dossier, row, setting),
        markup`<p class="about">${t('dossier.source.about')}</p>`,
      ],
      main: [
        element(
          'div',
          { class: 'outlined' },
          texts.map((unit) =>
            element('div', { class: 'block', 'data-role': unit.role }, [renderUnit(unit, sourceLocale, setting)]),
          ),
        ),
      ],
    },
    setting,
  );
}

/** Says what readers are told otherwise than the text says now, else what is new in it since it was sent out. */
function renderNews(dossier: Dossier, row: BoardRow | undefined, setting: PageSetting): Markup | undefined {
  const wrong = row === undefined ? [] : contradictionLines(row, setting);
  const changed = changedIn(dossier);
  const lines =
    wrong.length > 0 || changed.length === 0 ? wrong : [markup`${setting.t('dossier.changed')} ${changeList(changed)}`];
  return lines.length === 0 ? undefined : list(lines, 'holds');
}

function renderUnit({ id, segments }: DossierUnit, locale: string, setting: PageSetting): Markup {
  const sentences = segments.map(
    ({ source, values }) => markup`<span class="segment">${markedText(source, [], values?.source)}</span> `,
  );
  const text = inLanguage('p', locale, markup`${sentences}`);
  return isBranchId(id) ? element('div', { class: 'variant' }, [variantLine(id, setting), text]) : text;
}
