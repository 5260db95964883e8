import { segmentsOf, type Offer, type Unit } from '../../model/unit.ts';
import { withChildren, type ModuleElement } from '../common/extensions.ts';
import { originOfOffer } from '../common/matches.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { MATCHES, XLIFF_20 } from '../xml/namespaces.ts';
import { contentXml } from './write-content.ts';

const matches: ModuleElement = { local: 'matches', uri: MATCHES };

/** Adds what the newsroom's memory offers to the extensions of a unit, as matches (XLIFF 2.1, section 5.1). */
export function withOffers(unit: Unit, extensions: readonly string[]): readonly string[] {
  const offers = segmentsOf(unit).flatMap(({ id, offers: all = [] }) => all.map((offer) => matchXml(id, offer)));
  return offers.length === 0 ? extensions : withChildren(extensions, matches, offers);
}

function matchXml(segment: string, offer: Offer): string {
  const { similarity, source, target } = offer;
  const subType = offer.hasNewValues === true ? ' subType="dragoman:values-written"' : '';
  return (
    `<match xmlns="${MATCHES}" ref="#${escapeAttribute(segment)}" type="tm"${subType} ` +
    `origin="${escapeAttribute(originOfOffer(offer))}" similarity="${similarity}">` +
    `<source xmlns="${XLIFF_20}">${contentXml([{ kind: 'text', text: source }])}</source>` +
    `<target xmlns="${XLIFF_20}">${contentXml([{ kind: 'text', text: target }])}</target></match>`
  );
}
