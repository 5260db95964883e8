// Month names of the other calendars that a language's readers use.

const used = {
  persian: ['fa', 'ps', 'ckb', 'en'],
  'islamic-umalqura': ['ar', 'fa', 'ur', 'ms', 'id', 'tr', 'en', 'fr'],
  hebrew: ['he', 'en'],
  ethiopic: ['am', 'ti', 'en'],
};

export function calendarSection(_cldr, tag) {
  const calendars = {};
  for (const [calendar, languages] of Object.entries(used)) {
    if (!languages.includes(tag)) continue;
    const months = calendar === 'hebrew' ? hebrewMonths(tag) : monthsOf(tag, calendar);
    if (months) calendars[calendar.split('-')[0]] = months;
  }
  return Object.keys(calendars).length > 0 ? { calendars } : {};
}

/** Names by month number, found by formatting days of some years. */
function monthsOf(tag, calendar) {
  const forms = [];
  for (const month of ['long', 'short']) {
    const named = new Intl.DateTimeFormat(`${tag}-u-ca-${calendar}-nu-latn`, {
      month,
      day: 'numeric',
      timeZone: 'UTC',
    });
    const counted = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', timeZone: 'UTC' });
    for (let day = 0; day < 400; day += 5) {
      const date = new Date(Date.UTC(2023, 0, 1 + day));
      const name = named.formatToParts(date).find((part) => part.type === 'month')?.value;
      const number = Number(counted.formatToParts(date).find((part) => part.type === 'month')?.value);
      if (name && !/^\d+$/.test(name)) (forms[number - 1] ??= new Set()).add(name);
    }
  }
  return [...forms].map((set) => [...(set ?? [])].join('|'));
}

/** Hebrew months have no fixed number in leap years: their names alone, in the order from Tishri. */
function hebrewMonths(tag) {
  const named = new Intl.DateTimeFormat(`${tag}-u-ca-hebrew-nu-latn`, { month: 'long', timeZone: 'UTC' });
  const names = [];
  for (let day = 0; day < 390; day += 3) {
    const name = named
      .formatToParts(new Date(Date.UTC(2023, 8, 17 + day)))
      .find((part) => part.type === 'month')?.value;
    if (name && !names.includes(name)) names.push(name);
  }
  return names;
}
