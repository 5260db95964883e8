// Names of the cities that time zones are called by.

/** What is no city, or one that few write of: a zone of a county, a station, an offset. */
const leftOut = /^(?:Antarctica|Etc|America\/(?:Indiana|Kentucky|North_Dakota|Argentina))\//u;

/** The names that a locale has for cities, by CLDR’s key of each, where they are not that key. */
export function citySection(cldr, tag) {
  const zones = cldr(`cldr-dates-full/main/${tag}/timeZoneNames.json`)?.main[tag].dates.timeZoneNames.zone ?? {};
  const cities = Object.fromEntries(citiesOf(zones, '').filter(([key, name]) => key !== name));
  return Object.keys(cities).length > 0 ? { cities } : {};
}

function citiesOf(zones, path) {
  return Object.entries(zones).flatMap(([key, value]) => {
    const id = `${path}${key}`;
    if (typeof value !== 'object' || leftOut.test(id)) return [];
    if (typeof value.exemplarCity === 'string') return [[key.replaceAll('_', ' '), value.exemplarCity]];
    return citiesOf(value, `${id}/`);
  });
}
