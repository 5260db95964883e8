import { checks } from '../../src/check/checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { DragomanError } from '../../src/model/error.ts';
import type { CheckedFile } from '../../src/model/checked-file.ts';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';
import { locateFindings } from '../../src/workflow/checking/locate-findings.ts';
import { segment, translation, unit } from '../check/make.ts';

/** Reports are about findings, not about the checks that there are: these few will do. */
export const few = checks.filter(({ id }) =>
  ['missing', 'same-as-source', 'placeholders', 'numbers', 'whitespace'].includes(id),
);

/** A document whose markup stands where a careless reader would count wrong. */
export const document = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh-Hans">
<file id="news"><unit id="u1"><segment id="s1" state="translated">
<source>A &amp; B: <pc id="1">1.2 billion</pc> children</source>
<target>甲&amp;乙：<pc id="1">&#x1F600; <!-- sic --> 1.2亿</pc>儿童</target>
</segment></unit></file></xliff>
`;

/** The document as `check` gives it to a report that points into it. */
export function checkedDocument(text: string = document, path: string = 'locales/zh-Hans/news.xlf'): CheckedFile {
  const bytes = Buffer.from(text);
  const checked = checkDocument(bytes, { path, checks: few });
  return { ...checked, places: locateFindings(bytes, checked) };
}

/** A file with every kind of finding, and texts that a format could trip over. */
export function mixedFile(path = 'odd, name: 100%.xlf'): CheckedFile {
  const pairs = translation('ms', [
    unit('u1', [segment('s1', 'Hello, all!', 'Helo,  {name} & <b>!')], { line: 7 }),
    unit('u2', [segment('s1', 'Media contacts', 'Media contacts')], { line: 12 }),
    unit('u3', [segment('s1', '28 children]]> came', '82\ud800 kanak-kanak datang')], { line: 20 }),
  ]);
  const findings = runChecks(pairs, { checks: few });
  return { path, sourceLocale: 'en', targetLocale: 'ms', units: 3, segments: 3, findings, translations: [pairs] };
}

export const waiver = {
  finding: '',
  file: '',
  check: '',
  sourceDigest: '',
  targetDigest: '',
  by: 'Siti <desk>',
  why: 'x & y',
  when: '2026-11-21T08:00:00Z',
};

export const unusable: CheckedFile = {
  path: 'b.xlf',
  units: 0,
  segments: 0,
  error: new DragomanError('xliff-truncated', { reason: 'unclosed tag: a' }, { line: 3, column: 9 }),
  findings: [],
};
