import { describe, expect, it } from 'vitest';
import { readSrx } from '../../src/segment/read-srx.ts';
import type { SrxDocument } from '../../src/segment/srx.ts';

const document: SrxDocument = {
  header: { cascade: true, segmentSubflows: false, formatHandling: { start: false, end: true, isolated: true } },
  languageRules: [
    {
      name: 'A & "B"',
      rules: [
        { break: false, before: '\\bM<r>\\.\t', after: '\\s' },
        { break: true, before: '[.?!]', after: '' },
      ],
    },
  ],
  mapRules: [{ languagePattern: '[Ee][Nn].*', languageRuleName: 'A & "B"' }],
};
const file = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="no" cascade="yes">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="yes"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="A &amp; &quot;B&quot;">
        <rule break="no">
          <beforebreak>\\bM&lt;r&gt;\\.&#9;</beforebreak>
          <afterbreak>\\s</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak><![CDATA[[.?!]]]></beforebreak>
          <afterbreak></afterbreak>
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="[Ee][Nn].*" languagerulename="A &amp; &quot;B&quot;"/>
    </maprules>
  </body>
</srx>
`;
const body = '<body><languagerules/><maprules/></body>';

describe('SRX documents', () => {
  it('are read with their header, rules and maps', () => {
    const read = readSrx(file);
    const plain = read.languageRules.map(({ name, rules }) => ({
      name,
      rules: rules.map(({ break: isBreak, before, after }) => ({ break: isBreak, before, after })),
    }));
    expect({ ...read, languageRules: plain }).toEqual(document);
  });
  it('know where their rules stand', () => {
    const rule = readSrx(file).languageRules[0]?.rules[1];
    expect(rule?.line).toBe(15);
  });
  it('have the defaults of the standard', () => {
    const { header } = readSrx(`<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header/>${body}</srx>`);
    expect(header).toEqual({
      cascade: false,
      segmentSubflows: true,
      formatHandling: { start: false, end: true, isolated: false },
    });
  });
  it.each([
    ['srx-malformed', '<srx'],
    ['srx-doctype', '<!DOCTYPE srx [<!ENTITY a "b">]><srx version="2.0"/>'],
    ['srx-not-srx', '<tmx version="1.4"/>'],
    ['srx-version', `<srx version="1.0"><header/>${body}</srx>`],
    ['srx-value', '<srx version="2.0"><header cascade="perhaps"/></srx>'],
    ['srx-value', '<srx version="2.0"><body><languagerules><languagerule/></languagerules></body></srx>'],
    ['srx-too-deep', `<srx version="2.0">${'<a>'.repeat(100)}`],
  ])('are refused with %s: %s', (code, text) => {
    expect(() => readSrx(text, 'house.srx')).toThrow(expect.objectContaining({ code, file: 'house.srx', line: 1 }));
  });
});
