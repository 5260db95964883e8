// Names of languages, scripts and regions, quotation marks and direction.

const wanted = new Map();

/** The codes whose names are kept: those that tags of CLDR's locales are made of. */
function codes(cldr) {
  if (wanted.size > 0) return wanted;
  const languages = new Set();
  for (const tag of Object.keys(cldr('cldr-core/coverageLevels.json').coverageLevels)) languages.add(tag.split('-')[0]);
  wanted.set('languages', languages);
  return wanted;
}

export function displaySection(cldr, tag) {
  const { languages } = Object.fromEntries(codes(cldr));
  const part = (file) => cldr(`cldr-localenames-full/main/${tag}/${file}.json`)?.main[tag].localeDisplayNames ?? {};
  const names = {
    ...languageNames(part('languages').languages ?? {}, languages),
    ...scriptNames(part('scripts').scripts ?? {}),
    ...territoryNames(part('territories').territories ?? {}),
  };
  const pattern = part('localeDisplayNames').localeDisplayPattern;
  const marks = cldr(`cldr-misc-full/main/${tag}/delimiters.json`)?.main[tag].delimiters;
  const order = cldr(`cldr-misc-full/main/${tag}/layout.json`)?.main[tag].layout.orientation.characterOrder;
  return {
    ...(Object.keys(names).length > 0 && { names }),
    ...(pattern && { namePattern: [pattern.localePattern, pattern.localeSeparator] }),
    ...(marks && {
      quotes: [marks.quotationStart, marks.quotationEnd, marks.alternateQuotationStart, marks.alternateQuotationEnd],
    }),
    ...(order && { rtl: order === 'right-to-left' }),
  };
}

const scriptsInTags = new Set(
  'Hans Hant Latn Cyrl Arab Deva Beng Guru Olck Mtei Telu Orya Adlm Rohg Tfng Vaii Nkoo Mong Hmnp Sunu Dsrt'.split(' '),
);

function languageNames(listed, known) {
  const kept = ([code, name]) => known.has(code.split('-')[0]) && !code.includes('-alt-') && name !== code;
  return Object.fromEntries(Object.entries(listed).filter(kept));
}

/** Names of scripts; of a script with several, the one without a variant or that for standing alone. */
function scriptNames(listed) {
  const names = {};
  for (const [code, name] of Object.entries(listed)) {
    const [plain] = code.split('-');
    if (scriptsInTags.has(plain) && !/-alt-(?!stand-alone)/.test(code) && name !== code) names[plain] ??= name;
  }
  return names;
}

function territoryNames(listed) {
  const kept = ([code, name]) => /^([A-Z]{2}|001|150|419)$/.test(code) && name !== code;
  return Object.fromEntries(Object.entries(listed).filter(kept));
}
