// What belongs to no single locale: valid subtags, aliases, likely subtags, plural categories, inheritance.

const joined = (set) => [...set].toSorted().join(' ');

export function bakeSupplemental(cldr, parents) {
  const supplemental = (file) => cldr(`cldr-core/supplemental/${file}.json`).supplemental;
  const likely = supplemental('likelySubtags').likelySubtags;
  const alias = supplemental('aliases').metadata.alias;
  const english = (file, key) =>
    Object.keys(cldr(`cldr-localenames-full/main/en/${file}.json`).main.en.localeDisplayNames[key]);

  const languages = new Set();
  for (const tag of [...Object.keys(likely), ...Object.values(likely), ...english('languages', 'languages')]) {
    const language = tag.split('-')[0];
    if (/^[a-z]{2,3}$/.test(language)) languages.add(language);
  }
  for (const tag of Object.keys(alias.languageAlias)) if (/^[a-z]{2,3}$/.test(tag)) languages.add(tag);
  const scripts = new Set(Object.keys(cldr('cldr-core/scriptMetadata.json').scriptMetadata));
  for (const code of english('scripts', 'scripts')) scripts.add(code.slice(0, 4));
  const regions = new Set(english('territories', 'territories').map((code) => code.split('-')[0]));
  for (const code of Object.keys(alias.territoryAlias)) if (/^([A-Z]{2}|\d{3})$/.test(code)) regions.add(code);
  const variants = new Set(english('variants', 'variants').map((code) => code.split('-')[0].toLowerCase()));
  for (const code of Object.keys(alias.variantAlias)) variants.add(code.toLowerCase());

  const replacements = (table) =>
    Object.fromEntries(Object.entries(table).map(([code, to]) => [code, to._replacement.split(' ')[0]]));
  const languageAliases = Object.fromEntries(
    Object.entries(replacements(alias.languageAlias)).filter(([code]) => !code.startsWith('und-')),
  );

  return {
    languages: joined([...languages].filter((code) => !(code in likely))),
    scripts: joined(scripts),
    regions: joined(regions),
    variants: joined(variants),
    rtlScripts: joined(
      Object.entries(cldr('cldr-core/scriptMetadata.json').scriptMetadata)
        .filter(([, script]) => script.rtl === 'YES')
        .map(([code]) => code),
    ),
    languageAliases,
    regionAliases: replacements(alias.territoryAlias),
    likely: Object.fromEntries(Object.entries(likely).map(([tag, full]) => [tag, shortened(tag, full)])),
    parents,
    // The zeros of every decimal numbering system.
    zeros: Object.values(supplemental('numberingSystems').numberingSystems)
      .filter((system) => system._type === 'numeric')
      .map((system) => [...system._digits][0])
      .filter((zero) => !'〇零'.includes(zero))
      .join(''),
    ...hourCycles(supplemental('timeData').timeData),
    // Languages that CLDR counts as one for a reader, such as nb and no.
    equivalents: Object.fromEntries(
      supplemental('languageMatching')
        .languageMatching['written-new'].languageMatch.filter((m) => m._distance === 1 && /^[a-z]+$/.test(m._desired))
        .map((m) => [m._desired, m._supported]),
    ),
    cardinals: categories(supplemental('plurals')['plurals-type-cardinal']),
    ordinals: categories(supplemental('ordinals')['plurals-type-ordinal']),
    modern: joined(
      Object.entries(cldr('cldr-core/coverageLevels.json').coverageLevels)
        .filter(([, level]) => level === 'modern')
        .map(([tag]) => tag),
    ),
  };
}

/** `Latn-NG` for `aaa-Latn-NG` under the key `aaa`: most full tags repeat their key's language. */
function shortened(tag, full) {
  const language = tag.split('-')[0];
  return full.startsWith(`${language}-`) ? full.slice(language.length + 1) : full;
}

/** Regions and locales whose clock has twelve hours, and the locales that have 24 where their region has twelve. */
function hourCycles(timeData) {
  const entries = Object.entries(timeData).map(([place, { _preferred }]) => [place.replace('_', '-'), _preferred]);
  const isOfTwelve = ([, preferred]) => /^[hK]/.test(preferred);
  return {
    twelveHours: joined(entries.filter(isOfTwelve).map(([place]) => place)),
    twentyFourHours: joined(
      entries.filter((entry) => !isOfTwelve(entry) && entry[0].length > 3).map(([place]) => place),
    ),
  };
}

/** Languages by their list of categories, in CLDR's order. */
function categories(rules) {
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const byList = {};
  for (const [language, rule] of Object.entries(rules)) {
    const list = order.filter((category) => `pluralRule-count-${category}` in rule).join(' ');
    (byList[list] ??= []).push(language);
  }
  return Object.fromEntries(Object.entries(byList).map(([list, tags]) => [list, tags.join(' ')]));
}
