import type { SourceBlock } from '../../source/define-format.ts';
import type { Decision } from '../decision/decode.ts';
import { roleOfState, type State } from '../decision/states.ts';
import type { Lexicon } from '../evidence/lexicon.ts';
import type { Observation } from '../evidence/observe.ts';
import { dashQuotation, quotationIn, speakerBefore, type Quotation } from '../evidence/quotation.ts';
import { personNamed } from '../evidence/named-clause.ts';
import { isProse } from '../evidence/shape.ts';
import type { Piece } from '../physical/pieces.ts';
import { signs } from '../physical/signs.ts';
import { withDoubts } from './doubt.ts';
import { emptyCard, fieldOf, type Card, type LineField } from './contact-fields.ts';

/** What is said of a block besides where it is. */
export type Label = Pick<SourceBlock, 'role' | 'confidence' | 'why' | 'group' | 'field' | 'speaker'>;

/** Says what each piece is, with what depends on its neighbours: fields of contacts, speakers, groups. */
export function labelsOf(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  lexicon: Lexicon,
): Label[] {
  const labels = decisions.map(({ state, confidence, clue }): Label => ({
    role: roleOfState[state],
    confidence,
    why: clue,
  }));
  labelContacts(observations, decisions, labels, lexicon);
  for (const roles of grouped) labelGroups(observations, decisions, labels, roles);
  labelQuotes(observations, decisions, labels, lexicon);
  return withDoubts(observations, labels);
}

const quoting = signs.double | signs.single;

const contactStates: ReadonlySet<State> = new Set<State>(['contact', 'contactHead', 'topContact']);

/** Fields that begin another contact where the one before has a number or an address. */
const openers: ReadonlySet<LineField> = new Set<LineField>(['organisation', 'title', 'name', 'mixed', 'heading']);

function labelContacts(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  labels: Label[],
  lexicon: Lexicon,
): void {
  let groups = 0;
  let column = 0;
  let columns = [{ card: emptyCard, group: 0 }];
  for (let at = 0; at < observations.length; at += 1) {
    const observation = observations[at]!;
    const label = labels[at];
    if (label === undefined || !isContact(decisions[at])) {
      columns = [{ card: emptyCard, group: groups }];
      continue;
    }
    // Contacts that stand beside one another are read each down its column.
    column = observation.piece.isBeside && isContact(decisions[at - 1]) ? column + 1 : 0;
    if (isAlone(observations, at)) columns.length = 1;
    let { card, group } = columns[column] ?? { card: headedCard, group: groups };
    const next = belowInColumn(observations, decisions, { at, column });
    const isHead = decisions[at]?.state === 'contactHead' && opensHead(observation, next, card);
    let field: LineField = isHead ? 'heading' : fieldOf(observation, next, card, lexicon);
    if (opensCard(field, card)) {
      group = groups += 1;
      card = { ...emptyCard, afterHeading: card.afterHeading };
      if (field !== 'heading') field = fieldOf(observation, next, card, lexicon);
    }
    labels[at] = contactLabel(label, field, group);
    columns[column] = { card: advance(card, field), group };
  }
}

/** Whether nothing stands beside a piece. */
function isAlone(observations: readonly Observation[], at: number): boolean {
  return observations[at]?.piece.isBeside !== true && observations[at + 1]?.piece.isBeside !== true;
}

/** The part of a contact below one in its column, or the next. */
function belowInColumn(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  { at, column }: { readonly at: number; readonly column: number },
): Observation | undefined {
  let below = at + 1;
  while (observations[below]?.piece.isBeside === true) below += 1;
  for (let step = 0; step < column && observations[below + 1]?.piece.isBeside === true; step += 1) below += 1;
  return isContact(decisions[below]) ? observations[below] : undefined;
}

function isContact(decision: Decision | undefined): boolean {
  return decision !== undefined && contactStates.has(decision.state);
}

/** Whether a line begins a group: a heading, the first line of a contact, a name below a number. */
function opensCard(field: LineField, { hasReach: reached, lines }: Card): boolean {
  return field === 'heading' || lines === 0 || (reached && openers.has(field));
}

/** Whether a line that may be a heading is one: none stands right above, and nobody is reached by it. */
function opensHead(observation: Observation, next: Observation | undefined, card: Card): boolean {
  const { clues } = observation;
  // A name, and below it what he does.
  if (clues.has('name') && !clues.has('contact-heading') && next?.clues.has('job') === true) return false;
  if (card.afterHeading || hasReach(observation) || clues.has('over-date')) return false;
  const { piece } = observation;
  if (card.hasReach || piece.ends === 'colon') return true;
  // `Press officer` below a name is her title, `Press Office` below an organisation is hers.
  return !card.hasName && (card.lines === 0 || piece.gap > 0) && !(clues.has('job') && piece.text.includes(','));
}

function hasReach({ clues }: Observation): boolean {
  return clues.has('telephone') || clues.has('email');
}

/** What is known below a heading. */
const headedCard: Card = { ...emptyCard, afterHeading: true };

function advance(card: Card, field: LineField): Card {
  if (field === 'heading') return headedCard;
  return {
    hasName: card.hasName || field === 'name' || field === 'mixed',
    hasReach: card.hasReach || field === 'telephone' || field === 'email' || field === 'mixed',
    afterHeading: false,
    lines: card.lines + 1,
  };
}

function contactLabel(label: Label, field: LineField, group: number): Label {
  if (field === 'link') return { ...label, role: 'link', group };
  return field === 'mixed' ? { ...label, group } : { ...label, field, group };
}

/** Boilerplate with its heading, links of one passage and rows of one table are groups. */
function labelGroups(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  labels: Label[],
  roles: readonly Label['role'][],
): void {
  let group = labels.reduce((most, label) => Math.max(most, label.group ?? 0), 0);
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at]!;
    if (label.group !== undefined || !roles.includes(label.role)) continue;
    const isHeading = decisions[at]?.state === 'aboutHead';
    const before = labels[at - 1];
    const isNear = label.role !== 'link' || observations[at - 1]?.piece.passage === observations[at]?.piece.passage;
    const joined = before?.role === label.role && !isHeading && isNear ? before.group : undefined;
    if (joined === undefined) group += 1;
    labels[at] = { ...label, group: joined ?? group, ...(isHeading ? { field: 'heading' as const } : {}) };
  }
}

/** The numbers of groups go up by these. */
const grouped: readonly (readonly Label['role'][])[] = [['link'], ['boilerplate'], ['table-cell']];

/** Makes quotes of paragraphs that are direct speech for the most part, and says who speaks. */
function labelQuotes(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  labels: Label[],
  lexicon: Lexicon,
): void {
  const quotations = new Map<number, Quotation | undefined>();
  const quotationOf = ({ text, textNumber, signs: has }: Piece): Quotation | undefined => {
    if ((has & quoting) === 0) return undefined;
    if (!quotations.has(textNumber)) quotations.set(textNumber, quotationIn(text, lexicon));
    return quotations.get(textNumber);
  };
  let speaker: string | undefined;
  let lastNamed: string | undefined;
  for (let at = 0; at < observations.length; at += 1) {
    const { piece } = observations[at]!;
    const label = labels[at];
    const state = decisions[at]?.state;
    if (label === undefined || (state !== 'paragraph' && state !== 'item')) continue;
    const signed = signedQuotation(observations, at);
    const spoken = spokenBehindDash(observations, at, lexicon);
    const quotation = withSigner(spoken ?? quotationOf(piece), signed) ?? spokenUnderName(observations, at);
    if (quotation === undefined || (spoken === undefined && isShortItem(piece, state))) {
      speaker = speakerAfter(observations[at], speaker, lexicon);
      continue;
    }
    labels[at] = quoteLabel(label, quotation, quotation.speaker ?? speaker ?? pronounOf(quotation, lastNamed));
    speaker = quotation.speaker ?? speaker;
    lastNamed = quotation.speaker ?? lastNamed;
  }
}

/** A quotation with who signed it, where it names nobody. */
function withSigner(quotation: Quotation | undefined, signed: Quotation | undefined): Quotation | undefined {
  if (quotation === undefined) return signed;
  return quotation.speaker === undefined && signed?.speaker !== undefined
    ? { ...quotation, speaker: signed.speaker }
    : quotation;
}

function isShortItem(piece: Piece, state: State): boolean {
  return state === 'item' && !isProse(piece);
}

function quoteLabel(label: Label, { confidence, why }: Quotation, speaker: string | undefined): Label {
  const quoted: Label = { ...label, role: 'quote', confidence: label.confidence * confidence, why };
  return speaker === undefined ? quoted : { ...quoted, speaker };
}

/** `, says she.`: whom a quotation above named last, even where other paragraphs stand between. */
function pronounOf({ sameSpeaker }: Quotation, lastNamed: string | undefined): string | undefined {
  return sameSpeaker === true ? lastNamed : undefined;
}

/** What the signature below says of who speaks. */
function signedQuotation(observations: readonly Observation[], at: number): Quotation | undefined {
  const speaker = signatureBelow(observations, at);
  return speaker === undefined ? undefined : { confidence: 0.8, why: 'quote-attributed', speaker };
}

/** What is spoken behind a dash, by who is named in it or above it. */
function spokenBehindDash(observations: readonly Observation[], at: number, lexicon: Lexicon): Quotation | undefined {
  const own = observations[at];
  return own && (dashedSpeech(own.piece, lexicon) ?? dashedUnderName(observations, at));
}

/** What is spoken behind a dash before a piece, as direct speech is written in many languages. */
function dashedSpeech({ marker, text }: Piece, lexicon: Lexicon): Quotation | undefined {
  if (marker !== undefined) return '-–—'.includes(marker.kind) ? dashQuotation(text, lexicon) : undefined;
  // `—No pedimos un favor —dijo`: where no space stands behind the dash, it marks no item.
  return '–—―'.includes(text.charAt(0)) ? dashQuotation(text.slice(1).trimStart(), lexicon) : undefined;
}

/** `Ordförande Elin Berg hade väntat länge:` and `– Vi har …` below: one line of speech, and who is named above it. */
function dashedUnderName(observations: readonly Observation[], at: number): Quotation | undefined {
  const [before, own, after] = [observations[at - 1]?.piece, observations[at]?.piece, observations[at + 1]?.piece];
  if (before?.ends !== 'colon' || before.marker !== undefined || own === undefined) return undefined;
  if (!isDashed(own) || (after !== undefined && isDashed(after)) || own.words < fewestSpoken) return undefined;
  const speaker = own.ends === 'open' ? undefined : personNamed(before.text);
  return speaker === undefined ? undefined : { confidence: 0.75, why: 'quote-introduced', speaker };
}

const fewestSpoken = 4;

/** `Managing director Pirkko Salo:` and her words right below, without a mark: she is named by what she is, and by both names. */
function spokenUnderName(observations: readonly Observation[], at: number): Quotation | undefined {
  const [before, own] = [observations[at - 1], observations[at]];
  if (before?.piece.ends !== 'colon' || own?.piece.passage !== before.piece.passage || !isProse(own.piece))
    return undefined;
  const { piece, clues } = before;
  const speaker = piece.words <= longestSpeaker && clues.has('job') ? personNamed(piece.text) : undefined;
  return speaker === undefined ? undefined : { confidence: 0.7, why: 'quote-introduced', speaker };
}

const longestSpeaker = 8;

function isDashed({ marker, text }: Piece): boolean {
  return marker === undefined ? '–—―'.includes(text.charAt(0)) : '-–—'.includes(marker.kind);
}

/** Who speaks in what follows a paragraph that is no quotation: whom it leads in, or who went on speaking. */
function speakerAfter(
  observation: Observation | undefined,
  speaker: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  if (observation === undefined) return undefined;
  const { clues, piece } = observation;
  if (clues.has('speech-lead')) return speakerBefore(piece.text, lexicon) ?? personNamed(piece.text);
  return goesOnQuoted(piece.text) ? speaker : undefined;
}

/** Who is named behind a dash right below a paragraph without quotation marks: `-- Dr Ada Sample, Director of Care`. */
function signatureBelow(observations: readonly Observation[], at: number): string | undefined {
  const [own, below, next] = observations.slice(at, at + 3);
  if (own === undefined || below === undefined || !isProse(own.piece)) return undefined;
  const { piece, clues } = below;
  if (piece.passage !== own.piece.passage || piece.words > 14 || next?.piece.marker !== undefined) return undefined;
  const name = /^(?:--|[—―])\s*(.+)$/u.exec(`${piece.marker?.kind ?? ''}${piece.text}`)?.[1];
  return name !== undefined && (clues.has('job') || clues.has('name')) && piece.ends === 'open' ? name : undefined;
}

/** A quotation without its closing mark goes on in the next paragraph. */
function goesOnQuoted(text: string): boolean {
  return /[“"«„「]/u.test(text.slice(0, 2000)) && !/["”»“」]\S{0,2}$/u.test(text.slice(-8));
}
