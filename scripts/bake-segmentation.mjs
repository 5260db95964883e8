#!/usr/bin/env node
// Derives src/segment/rules/cldr from CLDR's suppressions: abbreviations behind which a sentence goes on.
//
//   npm pack cldr-segments-full@46.1.0     (the last release; unpack it into FOLDER)
//   node scripts/bake-segmentation.mjs FOLDER
//
// The files lie behind our own of the same language, so what ours say of a place holds. Not taken over:
//   - what ends in a single letter (A., U.S., z.B., a.m.): generic.srx knows initials and acronyms of every language;
//   - what the exceptions of our file of the language or of generic.srx name: those know better what follows it;
//   - what does not end in a full stop.
// The others end no sentence unless a word follows that opens one. Those that are also a word, a name or a measure, or
// are written in capitals without full stops, often do end one: they are exceptions before a number only.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
if (!folder) throw new Error('usage: bake-segmentation.mjs FOLDER');
const rules = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/segment/rules');
const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** Suppressions that are also words, names or measures, without the full stop: a judgement, made by hand. */
const words = {
  de: 'Akt Alt App Ben Do Max Min Mod Op Port Test',
  en: 'Abs Act All Alt As Cap Card Do Ed Ex exec Gb Go Hat Hz Id Is Jam Job Joe Kb Lev Lib Link Long Mart Mb Min Ok Op Or Pro To Up',
  es: 'All Bien Id Kit Korn Rol Sol col vid',
  fr: 'All Var config mer quart édit',
  it: 'Mod',
  pt: 'Mar ex',
  ru: 'руб тыс',
};

/** Words that open sentences and hardly ever a name. */
const openers = {
  de: 'Aber Alle Als Am An Auch Auf Aus Bei Bis Da Damit Dann Das Dem Den Denn Der Des Die Dies Diese Dieser Dieses Doch Dort Ein Eine Einem Einen Einer Er Es Für Hier Ich Ihr Ihre Im In Jetzt Man Mit Nach Nun Nur Seine Seit So Sie Um Und Viele Vom Von Vor Was Wenn Wer Wie Wir Wo Zu Zudem Zum Zur',
  en: 'A After All Also Although An And As At Because Before But By During Each Every For From He Her His How However I If In It Its Many Most Now On Or Our She Since So Some That The Their Then There These They This Those Under We What When Where Which While Who Why With You',
  es: 'A Ahora Al Ante Así Aunque Cada Como Con Cuando De Del Desde Después El Ella Ellos En Entonces Es Esa Ese Esta Este Estos Fue Ha Han Hasta Hay La Las Lo Los Mientras Más No Para Pero Por Se Según Si Sin Su Sus También Todos Tras Un Una Y',
  fr: "Ainsi Alors Après Au Aux Avant Avec C’ C' Car Ce Ces Cet Cette D’ D' Dans De Depuis Des Donc Du Elle Elles En Enfin Et Il Ils J’ J' Je L’ L' La Le Les Leur Leurs Lorsque Mais Nous On Or Où Par Pendant Plusieurs Pour Puis Quand Qui Sa Sans Selon Ses Si Son Sur Tous Un Une Vous À",
  it: "A Ai Al Alla Anche Che Chi Come Con Così Da Dal Dalla Dei Del Della Di Dopo E Era Gli Ha Hanno I Il In La Le Lo L’ L' Ma Mentre Nei Nel Nella Non Ogni Ora Per Però Poi Prima Quando Quella Quello Questa Questo Se Secondo Sono Su Sul Sulla Tutti Un Una Uno È",
  pt: 'A Agora Ao Aos As Assim Até Após Cada Com Como Da Das De Depois Desde Do Dos E Ela Elas Ele Eles Em Embora Enquanto Então Essa Esse Esta Este Foi Há Isso Mas Na Nas No Nos Não O Os Para Por Porém Quando Que Quem Se Segundo Sem Seu Sua Também Todos Um Uma À É',
  ru: 'А Без В Все Вы Для До Его Если За И Из Их К Как Когда Мы На Над Но О Об Однако Он Она Они От По Под После Поэтому При С Согласно Также Так Теперь Только У Что Эта Эти Это Этот Я',
};

/** What our exceptions for the language name: the alternatives of their expressions, unescaped. */
function named(language) {
  const texts = [language, 'generic'].map((file) => fs.readFileSync(path.join(rules, `${file}.srx`), 'utf8'));
  const befores = texts.join('').match(/(?<=<rule break="no">\s*<beforebreak>)[^<]*/g) ?? [];
  return new Set(
    befores
      .join('|')
      .replace(/\\([.])/g, '$1')
      .replaceAll(' ?', '')
      .replace(/(\p{L}+)(\p{L})\?/gu, '$1|$1$2')
      .split(/[\s|()[\]:\\]+/)
      .map((text) => text.replace(/^\.|\.$/g, '')),
  );
}

const dead = /[\\^$.*+?()[\]{}|]/g;
/** An expression for some suppressions; where one has a space, the text may have none. */
const anyOf = (suppressions) =>
  suppressions.map((text) => text.slice(0, -1).replace(dead, '\\$&').replaceAll(' ', '\\s?')).join('|');

function rule(comment, suppressions, after) {
  if (suppressions.length === 0) return '';
  return `        <!-- ${comment} -->
        <rule break="no">
          <beforebreak>(?&lt;![\\p{L}\\p{M}\\p{N}.@/_-])(?:${anyOf(suppressions)})\\.</beforebreak>
          <afterbreak>${after}</afterbreak>
        </rule>
`;
}

function document(language, suppressions) {
  const ours = named(language);
  const isWord = new Set(words[language].split(' '));
  const taken = suppressions
    .filter((text) => /\p{L}{2}\.$/u.test(text) && !ours.has(text.slice(0, -1).replaceAll(' ', '')))
    .toSorted();
  const often = taken.filter((text) => isWord.has(text.slice(0, -1)) || /^\p{Lu}{2,}\.$/u.test(text));
  const seldom = taken.filter((text) => !often.includes(text));
  const opener = openers[language].replaceAll(' ', '|');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by scripts/bake-segmentation.mjs from ${name} ${version}. Data: Unicode licence V3, see LICENSE. -->
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="${language}">
${rule('Seldom the end of a sentence.', seldom, `\\s+(?!["'“‘„«(¿¡]?(?:${opener})\\b)[(\\p{L}\\p{N}]`)}${rule('Also a word, a name or a measure.', often, '\\s+\\p{N}')}      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="${language}(?:-.*)?" languagerulename="${language}"/>
    </maprules>
  </body>
</srx>
`;
}

const out = path.join(rules, 'cldr');
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out);
fs.copyFileSync(path.join(folder, 'LICENSE'), path.join(out, 'LICENSE'));
for (const language of fs.readdirSync(path.join(folder, 'segments'))) {
  const file = path.join(folder, 'segments', language, 'suppressions.json');
  const { SentenceBreak } = JSON.parse(fs.readFileSync(file, 'utf8')).segments.segmentations;
  const suppressions = (SentenceBreak?.standard ?? []).flatMap(({ suppression }) => suppression ?? []);
  if (suppressions.length === 0) continue;
  if (words[language] === undefined) throw new Error(`${language}: sort its suppressions into words and others first`);
  fs.writeFileSync(path.join(out, `${language}.srx`), document(language, suppressions));
}
