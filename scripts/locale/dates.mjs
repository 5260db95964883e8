// Names of months, weekdays and day periods, and the order of a numeric date, from CLDR's Gregorian calendar.

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const widths = ['wide', 'abbreviated', 'short'];

export function dateSection(cldr, tag) {
  if (tag.includes('-') && !cldr(`cldr-dates-full/main/${tag}/ca-gregorian.json`)) return {};
  const all = variants(cldr, tag);
  const [own] = all;
  if (!own) return {};
  const pattern = own.dateFormats.short._value ?? own.dateFormats.short;
  return {
    dates: {
      order: pattern
        .replace(/'[^']*'/g, '')
        .replace(/[^dMyGU]/g, '')
        .replace(/(.)\1*/g, '$1')
        .toLowerCase()
        .replace(/[gu]/g, ''),
      months: union(
        all,
        (calendar) => [calendar.months.format, calendar.months['stand-alone']],
        Array.from({ length: 12 }, (_, i) => String(i + 1)),
      ),
      weekdays: union(all, (calendar) => [calendar.days.format, calendar.days['stand-alone']], weekdays),
      dayPeriods: dayPeriods(cldr, tag, all),
    },
  };
}

/** The locale's own calendar, then those of its regional variants: Arabic has two and more names for a month. */
function variants(cldr, tag) {
  const tags = [
    tag,
    ...cldr
      .list('cldr-dates-full/main')
      .filter((other) => other.startsWith(`${tag}-`) && !/-[A-Z][a-z]{3}/.test(other.slice(tag.length))),
  ];
  return tags
    .map((each) => cldr(`cldr-dates-full/main/${each}/ca-gregorian.json`)?.main[each].dates.calendars.gregorian)
    .filter(Boolean);
}

/** One `a|b|c` of names for each key; a name that another key has already is left out. */
function union(all, contexts, keys) {
  const owner = new Map();
  const forms = keys.map(() => new Set());
  for (const calendar of all)
    for (const context of contexts(calendar))
      for (const width of widths)
        keys.forEach((key, i) => {
          const form = context?.[width]?.[key];
          const name = typeof form === 'string' ? form.replace(/[\u200e\u200f]/g, '').trim() : '';
          if (!name || /^[\dM]+$/.test(name) || (owner.get(name) ?? i) !== i) return;
          owner.set(name, i);
          forms[i].add(name);
        });
  return forms.map((set) => [...set].join('|'));
}

/** Names of day periods: `am`, `pm`, `noon`, `midnight`, or the hours `from-before` between which they are used. */
function dayPeriods(cldr, tag, all) {
  const rules = cldr('cldr-core/supplemental/dayPeriods.json').supplemental.dayPeriodRuleSet[tag.split('-')[0]] ?? {};
  const table = {};
  for (const calendar of all)
    for (const context of ['format', 'stand-alone'])
      for (const width of ['wide', 'abbreviated'])
        for (const [key, form] of Object.entries(calendar.dayPeriods[context]?.[width] ?? {})) {
          const period = key.split('-')[0];
          const rule = rules[period];
          const hours = rule?._from ? `${parseInt(rule._from, 10)}-${parseInt(rule._before, 10)}` : period;
          const value = ['am', 'pm', 'noon', 'midnight'].includes(period) ? period : hours;
          if (/^[a-z]+\d$/.test(value)) continue;
          table[form.toLowerCase().trim()] ??= value;
        }
  return table;
}
