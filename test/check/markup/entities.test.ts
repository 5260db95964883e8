import { expect, it } from 'vitest';
import { saidBy } from '../findings-of.ts';

it.each<[string, string, string, string, readonly string[]]>([
  ['entities', 'zh-Hans', 'Research &amp; development', '研究 & 开发', ['warning raw 3 & → &amp;']],
  ['entities', 'ms', 'Research &amp; more', 'Kaji &amp;amp; lagi', ['error double-escaped 5 &amp; → &']],
  ['entities', 'ms', 'Research &amp;amp; more', 'Kaji &amp;amp; lagi', []],
  ['entities', 'ms', 'Research', 'Kaji&nbsp;lagi', ['error added 4 &nbsp; → \u00a0']],
  ['entities', 'ms', '<b>Research</b>', '<b>Kaji&nbsp;lagi</b>', []],
  ['entities', 'ms', 'Research', 'AT&T; lagi', []],
  ['entities', 'ms', 'a &lt; b', 'a < b', ['error raw 2 < → &lt;']],
  ['entities', 'ms', 'a &gt; b', 'a > b', ['warning raw 2 > → &gt;']],
  ['entities', 'ms', 'a &lt; b <i>c</i>', '<i>a</i> b', []],
  ['entities', 'ms', 'a &lt; b &amp; c', 'a &lt; b &lt & c', ['warning raw 9 & → &amp;']],
  ['entities', 'ms', 'a &amp; b', 'a &amp b', ['error broken 2 &amp → &amp;']],
  ['entities', 'ms', 'a &amp; b &amp; c', 'a &amp; b', []],
  ['entities', 'ms', 'a &eacute; b', 'a é b', []],
  ['entities', 'ms', 'One\\nTwo', 'Satu\\nDua&nbsp;lagi', ['error added 9 &nbsp; → \u00a0']],
  ['entities', 'ms', 'a', 'b&#xE9;', ['error added 1 &#xE9; → é']],
  ['entities', 'ms', 'a', 'b&#65;', ['error added 1 &#65; → A']],
  ['entities', 'ms', 'a', 'b&#xD800;', []],
  ['entities', 'ms', 'a', 'b&#xE000;', ['error added 1 &#xE000; → \ue000']],
  ['entities', 'ms', 'a', 'b&#x110000;', []],
  ['entities', 'ms', 'a', 'b&ntilde;&ccedil;', ['error added 1 &ntilde; → ñ', 'error added 9 &ccedil; → ç']],
  ['entities', 'ar', 'One\\nTwo', 'واحد اثنان', ['warning lost 0 واحد اثنان']],
  ['entities', 'ar', 'One\\nTwo\\nThree', 'واحد\\nاثنان', ['warning fewer 0 واحد\\nاثنان']],
  ['entities', 'ar', 'One', 'واحد\\n اثنان', ['warning more 4 \\n']],
  ['entities', 'ar', 'One\\nTwo', 'واحد\nاثنان', []],
  ['entities', 'ms', 'One docs\\notes', 'satu docs', ['info lost 0 satu docs']],
  ['entities', 'ms', 'a', 'b docs\\notes', ['info more 6 \\n']],
  ['entities', 'ms', 'a', 'caf\\u00e9', ['error added 3 \\u00e9 → é']],
  ['entities', 'ms', 'caf\\u00e9', 'caf\\u00e9', []],
  ['entities', 'ms', 'a \\t', 'b', ['warning lost 0 b']],
])('entities and escapes: %s, %s, %j, %j', (id, locale, source, target, said) => {
  expect(saidBy(id, locale, [source, target])).toEqual(said);
});
