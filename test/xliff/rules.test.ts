import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformance } from './tree-conformance.ts';
import type { Rule } from '../../src/xliff/common/rules.ts';
import { rules } from '../../src/xliff/common/rules.ts';
import { readXliff } from '../../src/xliff/document.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { haveSchemas, schemaFaults } from './outside.ts';

const MODULES = [
  'matches',
  'glossary',
  'fs',
  'metadata',
  'resourcedata',
  'changetracking',
  'sizerestriction',
  'validation',
]
  .map(
    (name, at) =>
      `xmlns:${['mtc', 'gls', 'fs', 'mda', 'res', 'ctr', 'slr', 'val'][at]}="urn:oasis:names:tc:xliff:${name}:2.0"`,
  )
  .join(' ');
const OTHERS =
  'xmlns:its="http://www.w3.org/2005/11/its" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:t="urn:example:tool"';

const document = (file: string, root = 'trgLang="ms" its:version="2.0"', core = '2.0', version = '2.1'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${core}" ${MODULES} ${OTHERS} version="${version}" srcLang="en" ${root}>${file}</xliff>`;
const inFile = (content: string, attributes = 'id="f"'): string => document(`<file ${attributes}>${content}</file>`);
const inUnit = (content: string, attributes = 'id="u"'): string => inFile(`<unit ${attributes}>${content}</unit>`);
const segment = (source: string, target?: string, before = ''): string =>
  inUnit(
    `${before}<segment id="s"><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`,
  );
const unit = (before: string, attributes = 'id="u"'): string =>
  inUnit(`${before}<segment id="s"><source>a</source></segment>`, attributes);
const two = (one: string, other: string): string =>
  inUnit(`<segment><source>a</source>${one}</segment><segment><source>b</source>${other}</segment>`);
const old = (units: string, file = 'original="f" source-language="en" target-language="de"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file ${file}><body>${units}</body></file></xliff>`;
const pair12 = (target: string): string => `<trans-unit id="1"><source>a</source>${target}</trans-unit>`;
const SEGMENT = '<segment><source>a</source></segment>';
const UNIT = `<unit id="u">${SEGMENT}</unit>`;
const FIXED = 'canCopy="no" canDelete="no"';
const match = (attributes: string, content = '<source>a</source><target>b</target>'): string =>
  unit(`<mtc:matches><mtc:match ${attributes}>${content}</mtc:match></mtc:matches>`);
const gloss = (content: string, attributes = ''): string =>
  unit(`<gls:glossary><gls:glossEntry ${attributes}><gls:term>a</gls:term>${content}</gls:glossEntry></gls:glossary>`);
const item = (attributes: string, content: string): string =>
  inFile(`<res:resourceData><res:resourceItem ${attributes}>${content}</res:resourceItem></res:resourceData>${UNIT}`);
const validation = (attributes: string): string =>
  inFile(`<val:validation><val:rule ${attributes}/></val:validation>${UNIT}`);
const sized = (profile: string, size: string): string =>
  inFile(
    `<slr:profiles ${profile === 'codepoints' ? 'generalProfile' : 'storageProfile'}="xliff:${profile}"/><unit id="u"><segment><source>a<ph id="1" slr:sizeInfo="${size}"/></source></segment></unit>`,
  );
const tracked = (attributes: string, property = 'content'): string =>
  unit(
    `<ctr:changeTrack><ctr:revisions ${attributes}><ctr:revision version="r1"><ctr:item property="${property}">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1" category="c">x</note><note id="n2">y</note></notes>`,
  );
const issues = (attributes: string, id = 'i'): string =>
  `<its:locQualityIssues xml:id="${id}"><its:locQualityIssue ${attributes}/></its:locQualityIssues>`;

/** For each rule what breaks it, and what is like it and right. */
const EXAMPLES: Readonly<Record<Rule, { readonly wrong: readonly string[]; readonly right: readonly string[] }>> = {
  'unknown-element': { wrong: [segment('<b/>'), unit('<mda:meta2/>')], right: [segment('<ph id="1"/>')] },
  'unexpected-element': {
    wrong: [
      inUnit(`${SEGMENT}<notes><note>n</note></notes>`),
      inUnit(`${SEGMENT}<t:x/>`),
      inFile(`${UNIT}<t:x/>`),
      inFile(`<group id="g">${UNIT}<t:x/></group>`),
      inUnit(`<segment><t:x/><source>a</source></segment>`),
      inUnit(`<x xmlns=""/>${SEGMENT}`),
      unit('<notes><t:x/><note>n</note></notes>'),
      document(`<notes><note>n</note></notes><file id="f">${UNIT}</file>`),
    ],
    right: [
      unit('<notes><note>n</note></notes>'),
      document(`<notes><note>n</note></notes><file id="f">${UNIT}</file>`, '', '2.2', '2.2'),
    ],
  },
  'late-module': {
    wrong: [unit('<notes><note>n</note></notes><t:x/>')],
    right: [unit('<t:x/><notes><note>n</note></notes>')],
  },
  'missing-element': { wrong: [unit('<notes/>'), inUnit('<segment><target>b</target></segment>')], right: [unit('')] },
  'misplaced-element': {
    wrong: [
      inFile(`<mtc:matches><mtc:match ref="#s"><source>a</source><target>b</target></mtc:match></mtc:matches>${UNIT}`),
    ],
    right: [match('ref="#s"')],
  },
  'unexpected-attribute': {
    wrong: [
      unit('', 'id="u" colour="red"'),
      segment('<ph id="1" its:mtConfidence="1"/>'),
      inUnit('<segment t:x=""><source/></segment>'),
      unit('<notes><note ref="#u">n</note></notes>'),
    ],
    right: [unit('', 'id="u" t:colour="red"'), segment('<ph id="1" fs:fs="br"/>')],
  },
  'missing-attribute': { wrong: [unit('', 'name="u"'), segment('<ph/>')], right: [unit('', 'id="u"')] },
  'invalid-value': {
    wrong: [
      unit('', 'id="a b"'),
      unit('', 'id="u" translate="maybe"'),
      inUnit('<segment state="done"><source/></segment>'),
      inUnit('<segment state="initial" subState="plain"><source/></segment>'),
      unit('<notes><note priority="11">n</note></notes>'),
      unit('<originalData><data id="d" xml:space="default"/></originalData>'),
      unit('<notes><note xml:space="keep">n</note></notes>'),
      unit('<t:x xml:space="keep"/>'),
      unit('<t:x xml:lang="en_US"/>'),
      match('ref="#s" similarity="101"'),
      validation('isPresent="a" occurs="0"'),
      document(`<file id="f">${UNIT}</file>`, 'trgLang="m"'),
      unit('', 'id="u" its:annotatorsRef="spelling|https://x.example"'),
      unit('', 'id="u" its:annotatorsRef="domain|a domain|b"'),
      unit('', 'id="u" its:localeFilterList="ms_MY"'),
      segment('<ph id="1" fs:fs="script"/>'),
    ],
    right: [
      unit('<notes><note priority="10">n</note></notes>'),
      unit('', 'id="u" its:annotatorsRef="domain|a text-analysis|b"'),
      unit('', 'id="u" its:localeFilterList="*-CH, ms"'),
      document(`<file id="f">${UNIT}</file>`, 'trgLang="zh-Hant-TW"'),
    ],
  },
  'stray-text': { wrong: [inFile(`text${UNIT}`), unit('text')], right: [inFile(`<!-- text -->${UNIT}`)] },
  'version-namespace': {
    wrong: [document(`<file id="f">${UNIT}</file>`, '', '2.0', '2.2')],
    right: [document(`<file id="f">${UNIT}</file>`, '', '2.2', '2.2')],
  },
  'target-language-missing': {
    wrong: [
      document('<file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file>', ''),
    ],
    right: [document(`<file id="f">${UNIT}</file>`, '')],
  },
  'duplicate-file-id': {
    wrong: [document(`<file id="f">${UNIT}</file><file id="f">${UNIT}</file>`)],
    right: [document(`<file id="f">${UNIT}</file><file id="g">${UNIT}</file>`)],
  },
  'duplicate-group-id': {
    wrong: [inFile('<group id="g"><group id="g"/></group>')],
    right: [inFile('<group id="g"><group id="h"/></group>')],
  },
  'duplicate-unit-id': {
    wrong: [inFile(`${UNIT}<group id="g">${UNIT}</group>`)],
    right: [inFile(`<group id="u">${UNIT}</group>`)],
  },
  'duplicate-note-id': {
    wrong: [unit('<notes><note id="n">a</note><note id="n">b</note></notes>')],
    right: [
      inFile(`<notes><note id="n">a</note></notes><unit id="u"><notes><note id="n">b</note></notes>${SEGMENT}</unit>`),
    ],
  },
  'duplicate-data-id': {
    wrong: [
      segment('a', 'b', '<originalData><data id="d"/><data id="d"/></originalData>'),
      match(
        'ref="#s"',
        '<originalData><data id="d"/><data id="d"/></originalData><source>a</source><target>b</target>',
      ),
    ],
    right: [segment('a', 'b', '<originalData><data id="d"/><data id="e"/></originalData>')],
  },
  'duplicate-id': {
    wrong: [segment('<ph id="s"/>'), segment('<ph id="1"/><mrk id="1" type="term">a</mrk>')],
    right: [segment('<ph id="1"/>', '<ph id="1"/>')],
  },
  'mismatched-target-id': {
    wrong: [
      segment('<ph id="1"/>', '<pc id="1">b</pc>'),
      match('ref="#s"', '<source><ph id="1"/></source><target><pc id="1">b</pc></target>'),
    ],
    right: [segment('<sc id="1"/>a<ec startRef="1"/>', '<pc id="1">b</pc>')],
  },
  'duplicate-extension-id': {
    wrong: [unit('<t:x id="1"/><t:y id="1"/>')],
    right: [unit('<t:x id="1"/><o:y xmlns:o="urn:o" id="1"/>')],
  },
  'segment-missing': {
    wrong: [inUnit('<ignorable><source> </source></ignorable>')],
    right: [inUnit(`<ignorable><source> </source></ignorable>${SEGMENT}`)],
  },
  'skeleton-href': {
    wrong: [inFile(`<skeleton/>${UNIT}`), inFile(`<skeleton href="s">x</skeleton>${UNIT}`)],
    right: [inFile(`<skeleton href="s"/>${UNIT}`), inFile(`<skeleton>x</skeleton>${UNIT}`)],
  },
  'wrong-language': {
    wrong: [
      inUnit('<segment><source xml:lang="fr">a</source></segment>'),
      inUnit('<segment><source>a</source><target xml:lang="id">b</target></segment>'),
      match('ref="#s"', '<source xml:lang="fr">a</source><target>b</target>'),
      match('ref="#s"', '<source>a</source><target xml:lang="id">b</target>'),
    ],
    right: [
      inUnit('<segment><source xml:lang="en-GB">a</source></segment>'),
      match('ref="#s" reference="yes"', '<source>a</source><target xml:lang="id">b</target>'),
    ],
  },
  'different-space': {
    wrong: [inUnit('<segment><source xml:space="preserve">a</source><target>b</target></segment>')],
    right: [
      inUnit(
        '<segment><source>a</source><target xml:space="preserve">b</target></segment>',
        'id="u" xml:space="preserve"',
      ),
    ],
  },
  'state-without-target': {
    wrong: [inUnit('<segment state="final"><source>a</source></segment>')],
    right: [inUnit('<segment state="initial"><source>a</source></segment>')],
  },
  'substate-without-state': {
    wrong: [inUnit('<segment subState="my:a"><source>a</source></segment>')],
    right: [inUnit('<segment state="initial" subState="my:a"><source>a</source></segment>')],
  },
  'target-order': {
    wrong: [
      two('<target order="1">x</target>', '<target order="1">y</target>'),
      two('<target order="2">x</target>', '<target>y</target>'),
      two('<target order="3">x</target>', ''),
    ],
    right: [two('<target order="2">x</target>', '<target order="1">y</target>')],
  },
  'code-point': {
    wrong: [segment('<cp hex="0041"/>'), segment('<cp hex="110000"/>')],
    right: [segment('<cp hex="001A"/>')],
  },
  'subtype-without-type': {
    wrong: [segment('<ph id="1" subType="my:a"/>')],
    right: [segment('<ph id="1" type="fmt" subType="my:a"/>')],
  },
  'reserved-subtype': {
    wrong: [segment('<ph id="1" type="ui" subType="xlf:b"/>'), segment('<ph id="1" type="fmt" subType="xlf:big"/>')],
    right: [segment('<ph id="1" type="ui" subType="xlf:var"/>')],
  },
  'reserved-prefix': {
    wrong: [
      inUnit('<segment state="initial" subState="xlf:a"><source>a</source></segment>'),
      unit('', 'id="u" type="xlf:head"'),
      segment('<mrk id="1" type="xlf:head">a</mrk>'),
    ],
    right: [unit('', 'id="u" type="my:head"')],
  },
  'end-without-start': {
    wrong: [segment('a<ec startRef="1"/>'), segment('<sc id="1"/><ec startRef="1"/><ec startRef="1"/>')],
    right: [segment('<sc id="1"/>a<ec startRef="1"/>')],
  },
  'end-before-start': {
    wrong: [segment('<ec startRef="1"/>a<sc id="1"/>')],
    right: [
      inUnit(
        '<segment><source><sc id="1"/>a</source></segment><segment><source>b<ec startRef="1"/></source></segment>',
      ),
    ],
  },
  'end-attributes': {
    wrong: [
      segment('<ec id="1"/>'),
      segment('<sc id="1"/><ec startRef="1" dir="ltr"/>'),
      segment('<ec isolated="yes" startRef="1"/>'),
    ],
    right: [segment('<ec id="1" isolated="yes" dir="ltr"/>')],
  },
  'end-disagrees': {
    wrong: [
      segment('<sc id="1" canDelete="no"/><ec startRef="1"/>'),
      segment('<sc id="1" canOverlap="no"/><ec startRef="1"/>'),
    ],
    right: [segment(`<sc id="1" canReorder="firstNo" ${FIXED}/><ec startRef="1" canReorder="no" ${FIXED}/>`)],
  },
  'start-without-end': { wrong: [segment('<sc id="1"/>a')], right: [segment('<sc id="1" isolated="yes"/>a')] },
  'isolated-in-unit': {
    wrong: [segment('<sc id="1" isolated="yes"/>a<ec startRef="1"/>')],
    right: [segment('<sc id="1" isolated="yes"/>a')],
  },
  'annotation-end-missing': {
    wrong: [segment('<sm id="1" type="term"/>a')],
    right: [segment('<sm id="1" type="term"/>a<em startRef="1"/>')],
  },
  'annotation-start-missing': {
    wrong: [segment('a<em startRef="1"/><sm id="1" type="term"/>'), segment('a<em startRef="1"/>')],
    right: [segment('<sm id="1" type="term"/>a<em startRef="1"/>')],
  },
  'unknown-data': {
    wrong: [segment('<ph id="1" dataRef="d"/>'), segment('<pc id="1" dataRefStart="d" dataRefEnd="d">a</pc>')],
    right: [segment('<ph id="1" dataRef="d"/>', undefined, '<originalData><data id="d"/></originalData>')],
  },
  'one-end-only': {
    wrong: [
      segment('<pc id="1" equivStart="x">a</pc>'),
      match('ref="#s"', '<source><pc id="1" equivEnd="x">a</pc></source><target>b</target>'),
    ],
    right: [segment('<pc id="1" equivStart="x" equivEnd="">a</pc>')],
  },
  'unknown-subflow': {
    wrong: [segment('<ph id="1" subFlows="u v"/>')],
    right: [
      inFile(
        `<unit id="u"><segment><source><ph id="1" subFlows="v"/></source></segment></unit><unit id="v">${SEGMENT}</unit>`,
      ),
    ],
  },
  'copy-of': {
    wrong: [
      segment('<ph id="2" copyOf="1"/>'),
      segment('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
      segment(
        '<ph id="1" dataRef="d"/><ph id="2" copyOf="1"/>',
        undefined,
        '<originalData><data id="d"/></originalData>',
      ),
    ],
    right: [segment('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>')],
  },
  'fragment-syntax': {
    wrong: [
      segment('<mrk id="1" type="term" ref="#u=u/f=f">a</mrk>'),
      segment('<mrk id="1" type="term" ref="#zz=1">a</mrk>'),
      document(`<notes><note ref="#u=u/g=g">n</note></notes><file id="f">${UNIT}</file>`, '', '2.2', '2.2'),
    ],
    right: [
      segment('<mrk id="1" type="term" ref="#/f=f/u=u/n=1">a</mrk>'),
      segment('<mrk id="1" type="term" ref="https://x.example/#/u=u/f=f">a</mrk>'),
    ],
  },
  'comment-annotation': {
    wrong: [
      segment('<mrk id="1" type="comment">a</mrk>'),
      segment(
        '<mrk id="1" type="comment" value="v" ref="#n=n">a</mrk>',
        undefined,
        '<notes><note id="n">n</note></notes>',
      ),
      segment('<mrk id="1" type="comment" ref="#n=m">a</mrk>', undefined, '<notes><note id="n">n</note></notes>'),
    ],
    right: [
      segment('<mrk id="1" type="comment" value="v">a</mrk>'),
      segment('<mrk id="1" type="comment" ref="#n=n">a</mrk>', undefined, '<notes><note id="n">n</note></notes>'),
    ],
  },
  'translate-annotation': {
    wrong: [segment('<mrk id="1">a</mrk>'), segment('<mrk id="1" type="generic" value="v">a</mrk>')],
    right: [
      segment('<mrk id="1" translate="no">a</mrk>'),
      segment('<mrk id="1" type="my:own">a</mrk>'),
      segment('<mrk id="1" its:mtConfidence="0.5">a</mrk>'),
    ],
  },
  'removed-code': {
    wrong: [segment('<ph id="1" canDelete="no"/>a', 'b'), segment('<ph id="1" canDelete="no"/>a', '')],
    right: [segment('<ph id="1" canDelete="no"/>a'), segment('<ph id="1"/>a', 'b')],
  },
  'reorder-sequence': {
    wrong: [segment(`<ph id="1" canReorder="no" ${FIXED}/>`)],
    right: [segment(`<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>`)],
  },
  'reorder-permissions': {
    wrong: [segment('<ph id="1" canReorder="firstNo" canCopy="no"/>')],
    right: [segment(`<ph id="1" canReorder="firstNo" ${FIXED}/>`)],
  },
  'reordered-code': {
    wrong: [
      segment(
        `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>`,
        `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="3"/><ph id="2" canReorder="no" ${FIXED}/>`,
      ),
    ],
    right: [
      segment(
        `<ph id="3"/><ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>`,
        `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/><ph id="3"/>`,
      ),
    ],
  },
  'match-annotation': {
    wrong: [segment('<mrk id="1" type="mtc:match" ref="#n=1">a</mrk>')],
    right: [segment('<mrk id="1" type="mtc:match">a</mrk>')],
  },
  'match-id': {
    wrong: [
      unit(
        '<mtc:matches><mtc:match id="m" ref="#s"><source>a</source><target>b</target></mtc:match><mtc:match id="m" ref="#s"><source>a</source><target>b</target></mtc:match></mtc:matches>',
      ),
    ],
    right: [match('id="s" ref="#s"')],
  },
  'match-ref': {
    wrong: ['#x', '#u=u', 's', 'u=u/s', 'http://example.org/#s', '#/f=g/u=u/s', '#u=v/s'].map((ref) =>
      match(`ref="${ref}"`),
    ),
    right: ['#s', '#u=u/s', '#/f=f/u=u/s'].map((ref) => match(`ref="${ref}"`)),
  },
  'match-subtype': { wrong: [match('ref="#s" subType="my:a"')], right: [match('ref="#s" type="mt" subType="my:a"')] },
  'match-language': { wrong: [match('ref="#s" xml:lang="ms"')], right: [match('ref="#s"')] },
  'glossary-entry': {
    wrong: [gloss('')],
    right: [gloss('<gls:translation>b</gls:translation>'), gloss('<gls:definition>c</gls:definition>')],
  },
  'glossary-id': {
    wrong: [gloss('<gls:translation id="e">b</gls:translation>', 'id="e"')],
    right: [gloss('<gls:translation id="f">b</gls:translation>', 'id="e"')],
  },
  'glossary-ref': {
    wrong: [
      gloss('<gls:translation>b</gls:translation>', 'ref="#x"'),
      gloss('<gls:translation ref="#x">b</gls:translation>'),
    ],
    right: [gloss('<gls:translation ref="#s">b</gls:translation>', 'ref="#s"')],
  },
  'format-style': {
    wrong: [segment('<ph id="1" fs:subFs="a,b"/>'), segment('<sc id="1"/><ec startRef="1" fs:fs="b"/>')],
    right: [segment('<ec id="1" isolated="yes" fs:fs="b" fs:subFs="a,b"/>')],
  },
  'style-syntax': {
    wrong: [
      segment('<ph id="1" fs:fs="img" fs:subFs="src"/>'),
      segment('<ph id="1" fs:fs="img" fs:subFs="src,a,b"/>'),
      segment('<ph id="1" fs:fs="img" fs:subFs=",a"/>'),
    ],
    right: [
      segment(String.raw`<ph id="1" fs:fs="img" fs:subFs="src,c:\\docs\\smile.png\alt,Smiles\, all"/>`),
      segment('<ph id="1" fs:fs="img" fs:subFs="alt,"/>'),
    ],
  },
  'metadata-id': {
    wrong: [
      unit('<mda:metadata id="m"><mda:metaGroup id="m"><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>'),
    ],
    right: [
      unit('<mda:metadata id="m"><mda:metaGroup id="n"><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>'),
    ],
  },
  'resource-id': {
    wrong: [
      inFile(
        `<res:resourceData><res:resourceItem id="r" mimeType="a/b"><res:source href="x"/></res:resourceItem><res:resourceItem id="r" mimeType="a/b"><res:source href="x"/></res:resourceItem></res:resourceData>${UNIT}`,
      ),
    ],
    right: [item('id="r" mimeType="a/b"', '<res:source href="x"/>')],
  },
  'resource-content': {
    wrong: [
      item('mimeType="a/b"', '<res:source/>'),
      item('mimeType="a/b"', '<res:source href="x"><t:x/></res:source>'),
    ],
    right: [item('', '<res:source><t:x/></res:source>')],
  },
  'resource-language': {
    wrong: [item('mimeType="a/b"', '<res:source href="x" xml:lang="fr"/>')],
    right: [item('mimeType="a/b"', '<res:source href="x" xml:lang="en"/>')],
  },
  'resource-type': {
    wrong: [item('', '<res:source href="x"/>')],
    right: [item('mimeType="a/b"', '<res:source href="x"/>'), item('', '<res:reference href="x"/>')],
  },
  'resource-empty': {
    wrong: [item('mimeType="a/b"', ''), inFile(`<res:resourceData/>${UNIT}`)],
    right: [item('', '<res:reference href="x"/>')],
  },
  'resource-ref': {
    wrong: [unit('<res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>')],
    right: [
      inFile(
        `<res:resourceData><res:resourceItem id="r" mimeType="a/b"><res:source href="x"/></res:resourceItem></res:resourceData><unit id="u"><res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>${SEGMENT}</unit>`,
      ),
    ],
  },
  'tracked-element': {
    wrong: [
      tracked('appliesTo="note" ref="n9"'),
      tracked('appliesTo="target"'),
      inFile(
        `<ctr:changeTrack><ctr:revisions appliesTo="unit" ref="v"><ctr:revision><ctr:item property="content">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${UNIT}`,
      ),
    ],
    right: [
      tracked('appliesTo="note" ref="n1"'),
      inFile(
        `<ctr:changeTrack><ctr:revisions appliesTo="unit" ref="u"><ctr:revision><ctr:item property="content">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${UNIT}`,
      ),
    ],
  },
  'tracked-instance': { wrong: [tracked('appliesTo="note"')], right: [tracked('appliesTo="source"')] },
  'tracked-property': {
    wrong: [tracked('appliesTo="note" ref="n1"', 'priority'), tracked('appliesTo="note" ref="n1"', 'author')],
    right: [tracked('appliesTo="note" ref="n1"', 'category')],
  },
  'tracked-version': {
    wrong: [tracked('appliesTo="note" ref="n1" currentVersion="r2"')],
    right: [tracked('appliesTo="note" ref="n1" currentVersion="r1"')],
  },
  'size-restriction': {
    wrong: [
      unit('', 'id="u" slr:sizeRestriction="ten"'),
      unit('', 'id="u" slr:sizeRestriction="9,5"'),
      unit('', 'id="u" slr:storageRestriction="-1"'),
    ],
    right: [
      unit('', 'id="u" slr:sizeRestriction="5,9"'),
      unit('', 'id="u" slr:sizeRestriction="5,*"'),
      inFile(`<slr:profiles generalProfile="my:lines"/><unit id="u" slr:sizeRestriction="ten">${SEGMENT}</unit>`),
    ],
  },
  'size-profile': {
    wrong: [inFile(`<slr:profiles generalProfile="xliff:utf8"/>${UNIT}`)],
    right: [inFile(`<slr:profiles storageProfile="xliff:utf8"/>${UNIT}`)],
  },
  'size-info': {
    wrong: [
      segment('<ph id="1" slr:equivStorage="seven"/>'),
      ...['seven', '1.5', '-1'].map((size) => sized('codepoints', size)),
      segment('<sc id="1"/><ec startRef="1" slr:equivStorage="7"/>'),
      unit('', 'id="u" slr:sizeInfoRef="w"'),
      unit('<slr:data profile="my:a"><t:w id="w"/></slr:data>', 'id="u" slr:sizeInfoRef="w" slr:sizeInfo="1"'),
    ],
    right: [
      sized('codepoints', '7'),
      sized('codepoints', ''),
      sized('utf8', '7'),
      segment('<ph id="1" slr:equivStorage="7"/>'),
      inFile(`<slr:data profile="my:a"><t:w id="w"/></slr:data><unit id="u" slr:sizeInfoRef="w">${SEGMENT}</unit>`),
    ],
  },
  'validation-rule': {
    wrong: [
      validation('isPresent="a" startsWith="b"'),
      validation('caseSensitive="no"'),
      validation('startsWith="a" occurs="1"'),
      validation('isNotPresent="a" existsInSource="yes"'),
      validation('isPresent="a" disabled="yes"'),
    ],
    right: [
      validation('isPresent="a" occurs="2" existsInSource="yes"'),
      validation('t:spelling="yes"'),
      unit('<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>'),
    ],
  },
  'its-version': {
    wrong: [document(`<file id="f">${UNIT.replace('id="u"', 'id="u" its:mtConfidence="1"')}</file>`, '')],
    right: [unit('', 'id="u" its:mtConfidence="1"')],
  },
  'its-annotation': {
    wrong: [
      segment('<mrk id="1" type="its:generic" its:locQualityIssueSeverity="5">a</mrk>'),
      segment(
        '<mrk id="1" type="its:generic" its:locQualityIssueType="style" its:locQualityIssuesRef="#its=i">a</mrk>',
        undefined,
        issues('locQualityIssueType="style"'),
      ),
      segment('<mrk id="1" type="term" its:locQualityIssueType="style">a</mrk>'),
      segment('<mrk id="1" its:taSource="Wordnet">a</mrk>'),
      segment('<mrk id="1" its:taIdentRef="x" its:taSource="W" its:taIdent="y">a</mrk>'),
      unit('', 'id="u" its:locQualityRatingScore="5" its:locQualityRatingVote="5"'),
      unit('', 'id="u" its:locQualityRatingScoreThreshold="5"'),
      unit('', 'id="u" its:localeFilterType="exclude"'),
      unit('', 'id="u" its:provenanceRecordsRef="#its=i" its:person="Ali"'),
    ],
    right: [
      segment('<mrk id="1" its:locQualityIssueType="style" its:locQualityIssueSeverity="5">a</mrk>'),
      segment('<mrk id="1" its:taSource="W" its:taIdent="y" its:taConfidence="1">a</mrk>'),
      inUnit(
        '<segment><source><mrk id="1" its:locQualityRatingScoreThreshold="5">a</mrk></source></segment>',
        'id="u" its:locQualityRatingScore="5"',
      ),
      segment('<mrk id="1" type="term" its:termConfidence="0.5">a</mrk>'),
    ],
  },
  'its-ref': {
    wrong: [
      segment('<mrk id="1" its:locQualityIssuesRef="#its=j">a</mrk>', undefined, issues('locQualityIssueType="style"')),
      segment('<mrk id="1" its:locQualityIssuesRef="#i">a</mrk>', undefined, issues('locQualityIssueType="style"')),
    ],
    right: [
      segment('<mrk id="1" its:locQualityIssuesRef="#its=i">a</mrk>', undefined, issues('locQualityIssueType="style"')),
    ],
  },
  'its-record': {
    wrong: [
      unit(issues('locQualityIssueSeverity="5"')),
      unit('<its:provenanceRecords xml:id="p"><its:provenanceRecord/></its:provenanceRecords>'),
    ],
    right: [unit(issues('locQualityIssueComment="Why?"'))],
  },
  'its-id': {
    wrong: [unit(issues('locQualityIssueType="style"') + issues('locQualityIssueType="style"'))],
    right: [unit(issues('locQualityIssueType="style"') + issues('locQualityIssueType="style"', 'j'))],
  },
  'plural-case': {
    wrong: [document(`<file id="f"><unit id="u" pgs:case="one">${SEGMENT}</unit></file>`, '', '2.2', '2.2')],
    right: [
      document(
        `<file id="f"><group id="g" pgs:switch="plural:n"><unit id="u" pgs:case="one">${SEGMENT}</unit></group></file>`,
        '',
        '2.2',
        '2.2',
      ),
    ],
  },
  'undeclared-version': { wrong: [old('').replace(' version="1.2"', '')], right: [old('')] },
  'old-version': { wrong: [old('').replace(' version="1.2"', ' version="1.1"')], right: [old('')] },
  'attribute-12': {
    wrong: [old('', 'original="f"'), old('<trans-unit><source>a</source></trans-unit>')],
    right: [old('<trans-unit id="1"><source>a</source></trans-unit>')],
  },
  'target-language-12': {
    wrong: [old(pair12('<target>b</target>'), 'original="f" source-language="en"')],
    right: [old(pair12('<target>b</target>')), old(pair12(''), 'original="f" source-language="en"')],
  },
  'language-tag-12': {
    wrong: ['de_DE', 'zh_Hans_CN', 'sr_RS@latin', 'pt_BR.UTF-8'].map((tag) =>
      old('', `original="f" source-language="en" target-language="${tag}"`),
    ),
    right: [old('', 'original="f" source-language="en-GB" target-language="zh-Hans-CN"')],
  },
  'language-contradicted-12': {
    wrong: [
      old(pair12('<target xml:lang="fr">b</target>')),
      old(pair12('').replace('<source', '<source xml:lang="ms"')),
    ],
    right: [
      old(pair12('<target xml:lang="de-AT">b</target>')),
      old(pair12('<target xml:lang="DE_de">b</target>')),
      old(pair12('').replace('<source', '<source xml:lang="en-US"')),
    ],
  },
  doctype: {
    wrong: [`<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd">\n${old('')}`, `<!DOCTYPE xliff>${old('')}`],
    right: [old('')],
  },
  'undeclared-prefix': {
    wrong: [old('').replace('<xliff', '<xliff xsi:schemaLocation="a b"')],
    right: [
      old('').replace(
        '<xliff',
        '<xliff xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"',
      ),
    ],
  },
  'source-missing': { wrong: [old('<trans-unit id="1"/>')], right: [old('<trans-unit id="1"><source/></trans-unit>')] },
  'repeated-unit-id': {
    wrong: [old('<trans-unit id="1"><source/></trans-unit><trans-unit id="1"><source/></trans-unit>')],
    right: [old('<trans-unit id="1"><source/></trans-unit><trans-unit id="2"><source/></trans-unit>')],
  },
  'unpaired-code': {
    wrong: [old('<trans-unit id="1"><source>a<ex id="1"/></source></trans-unit>')],
    right: [old('<trans-unit id="1"><source><bx id="1"/>a<ex id="1"/></source></trans-unit>')],
  },
  'unknown-segment': {
    wrong: [
      old(
        '<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="2">b</mrk></target></trans-unit>',
      ),
    ],
    right: [
      old(
        '<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="1">b</mrk></target></trans-unit>',
      ),
    ],
  },
};

const found = (text: string): readonly string[] => conformance(readXliff(Buffer.from(text))).map(({ rule }) => rule);

describe.each(Object.keys(rules) as Rule[])('%s', (rule) => {
  const { wrong, right } = EXAMPLES[rule];

  it.each(wrong)('is what %s breaks', (text) => {
    expect(found(text)).toContain(`xliff-${rule}`);
  });

  it.each(right)('is not what %s breaks, and neither is another rule', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found in a stream as in a tree', () => {
    for (const text of [...wrong, ...right]) {
      const streamed = inspectXliff(Buffer.from(text)).faults;
      expect(streamed).toEqual(conformance(readXliff(Buffer.from(text))));
    }
  });
});

describe.each([
  ['everything-2.1.xlf', 'xliff-2.0-2.1/all.xsd'],
  ['everything-2.2.xlf', 'xliff-2.2/all.xsd'],
])('a document with all that the standard has: %s', (name, schema) => {
  const bytes = readFileSync(new URL(`../fixtures/xliff/${name}`, import.meta.url));

  it('breaks no rule', () => {
    expect(inspectXliff(bytes).faults).toEqual([]);
  });

  it.skipIf(!haveSchemas)('is valid by the schemas of the standard', () => {
    expect(schemaFaults(bytes, schema)).toBe('');
  });
});
