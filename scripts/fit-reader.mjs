// Fits the weights and transitions of the plain-text reader (src/formats/text/decision) to labelled releases.
//
//   node scripts/build.mjs && node scripts/fit-reader.mjs [--write] FOLDER …
//
// Each folder is a set: NAME.txt is a release, NAME.json its labels, { lang, blocks: [{ first, last, start?, end?, role, field? }] }
// with lines from 1. First each set is read with what was fitted to the others (leave one set out): that is the honest
// figure, and only what raises it is worth keeping. `--write` fits all together instead and puts the numbers into the
// tables. The model is a conditional random field over the pieces of a release, its numbers those that make the labels
// most likely without leaving far the ones that the tables have (a Gaussian prior around those).
import fs from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const text = `${root}dist/formats/text/`;
const { piecesOf } = await import(`${text}physical/pieces.js`);
const { linesOf } = await import(`${text}physical/lines.js`);
const { observe } = await import(`${text}evidence/observe.js`);
const { lexiconFor } = await import(`${text}evidence/lexicon.js`);
const { isProse } = await import(`${text}evidence/shape.js`);
const { readEmbargo } = await import(`${root}dist/formats/embargo/read-embargo.js`);
const { states, roleOfState } = await import(`${text}decision/states.js`);
const { weights } = await import(`${text}decision/weights.js`);
const { transitions } = await import(`${text}decision/transitions.js`);

const isWriting = process.argv.includes('--write');
const folders = process.argv.slice(2).filter((each) => !each.startsWith('--'));
if (folders.length < 2) {
  console.error('Name two folders of labelled releases or more: each is read with what was fitted to the others.');
  process.exit(2);
}

const count = states.length;
const roles = states.map((state) => roleOfState[state]);
/** How strongly the numbers are held where they are; more for what has few examples. */
const hold = { weights: 2.5, transitions: 5 };
const rounds = 45;

const clues = [...weights.keys()];
const clueIds = new Map(clues.map((clue, at) => [clue, at]));
const flat = (rows, names, missing) =>
  Float64Array.from(names.flatMap((name) => states.map((state) => rows.get(name)?.[state] ?? missing)));
const priorWeights = flat(weights, clues, 0);
const priorSteps = flat(transitions, states, -Infinity);
const startRow = flat(transitions, ['start'], -Infinity).map(Math.exp);
const endRow = flat(transitions, ['end'], 0).map(Math.exp);
const from = states.map((_, to) => [...states.keys()].filter((at) => priorSteps[at * count + to] > -Infinity));

/** The states that a label leaves to a piece. */
function statesOf({ role, field }, piece, isLater) {
  const left = new Set(states.filter((state) => role.includes(roleOfState[state])));
  if (role.includes('quote')) left.add('paragraph');
  if (role.includes('link')) left.add('contact');
  if (role[0] === 'headline') left.delete(isLater ? 'headline' : 'headlineOn');
  if (!isLater) left.delete('deckOn');
  else if (role.join() === 'deck') left.delete('deck');
  if (role[0] === 'contact' && field?.join() === 'heading') left.delete('contact');
  if (role[0] === 'contact' && field !== undefined && !field.includes('heading')) left.delete('contactHead');
  if (role.join() === 'boilerplate' && isProse(piece)) left.delete('aboutHead');
  return left;
}

/** A piece starts a block within so many characters of its beginning: markers and quotation marks stand before it. */
const atStart = 6;

function readRelease(file) {
  const truth = JSON.parse(fs.readFileSync(file, 'utf8'));
  const written = fs.readFileSync(file.replace(/json$/, 'txt'), 'utf8');
  const starts = [0];
  for (const { index } of written.matchAll(/\n/g)) starts.push(index + 1);
  const blocks = truth.blocks.map((block) => ({
    block,
    start: starts[block.first - 1] + (block.start ?? 0),
    end: block.end === undefined ? (starts[block.last] ?? written.length + 1) - 1 : starts[block.last - 1] + block.end,
  }));
  const pieces = piecesOf(written, linesOf(written), new Set(), truth.lang);
  const lines = pieces.map((piece) => ({ ...piece, running: isProse(piece) }));
  const embargo = new Set(readEmbargo(lines, truth.lang).map(({ line }) => line));
  const observations = observe(pieces, { lexicon: lexiconFor(truth.lang), names: new Set(), embargo });
  const own = observations.map((each) =>
    [...each.clues].map((clue) => clueIds.get(clue)).filter((id) => id !== undefined),
  );
  const allowed = pieces.map((piece) => {
    const [start, end] = [piece.spans[0].start, piece.spans.at(-1).end];
    const shared = (block) => Math.min(end, block.end) - Math.max(start, block.start);
    const best = blocks.reduce((most, each) => (shared(each) > shared(most) ? each : most));
    const left = shared(best) > 0 ? statesOf(best.block, piece, start > best.start + atStart) : new Set(states);
    return states.map((state) => left.has(state));
  });
  return { own, allowed };
}

const sets = folders.map((folder) => {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  return { folder, releases: names.map((name) => readRelease(path.join(folder, name))) };
});

/** By piece, how likely each state is by what was observed of the piece alone; 0 where the labels rule it out. */
function likelihoods({ own, allowed }, weightsOfClues, isLabelled) {
  const likely = new Float64Array(own.length * count);
  for (const [at, ids] of own.entries()) {
    const row = likely.subarray(at * count, (at + 1) * count);
    for (const clue of ids) for (let to = 0; to < count; to += 1) row[to] += weightsOfClues[clue * count + to];
    const most = Math.max(...row);
    for (let to = 0; to < count; to += 1) row[to] = isLabelled && !allowed[at][to] ? 0 : Math.exp(row[to] - most);
  }
  return likely;
}

/** By piece, the probability of each state by all that stands above; undefined where there is no such reading. */
function forward(likely, stepChances) {
  const rows = new Float64Array(likely.length);
  for (let row = 0; row < rows.length; row += count) {
    for (let to = 0; to < count; to += 1) {
      let sum = row === 0 ? startRow[to] : 0;
      if (row > 0) for (const each of from[to]) sum += rows[row - count + each] * stepChances[each * count + to];
      rows[row + to] = sum * likely[row + to];
    }
    if (!normalize(rows.subarray(row, row + count))) return undefined;
  }
  return rows;
}

/** The probability of each state of each piece and of each step, over all readings or over those that the labels allow. */
function expected(release, model, isLabelled) {
  const likely = likelihoods(release, model.weights, isLabelled);
  const rows = forward(likely, model.steps);
  if (rows === undefined) return undefined;
  const taken = new Float64Array(count * count);
  let back = endRow.slice();
  for (let row = rows.length - count; row >= 0; row -= count) {
    const { next, pairs } = stepBack({ rows, likely, row, back }, model.steps);
    for (let to = 0; to < count; to += 1) rows[row + to] *= back[to];
    normalize(rows.subarray(row, row + count));
    if (row > 0 && normalize(pairs)) for (let pair = 0; pair < pairs.length; pair += 1) taken[pair] += pairs[pair];
    normalize(next);
    back = next;
  }
  return { rows, taken };
}

/** What follows a piece, by its state, taken to the piece above, and the probability of each step between the two. */
function stepBack({ rows, likely, row, back }, stepChances) {
  const next = new Float64Array(count);
  const pairs = new Float64Array(count * count);
  for (let to = 0; to < count; to += 1) {
    const weight = back[to] * likely[row + to];
    if (row === 0 || weight === 0) continue;
    for (const each of from[to]) {
      const step = weight * stepChances[each * count + to];
      next[each] += step;
      pairs[each * count + to] = rows[row - count + each] * step;
    }
  }
  return { next, pairs };
}

function normalize(row) {
  let sum = 0;
  for (const each of row) sum += each;
  if (sum > 0) for (let at = 0; at < row.length; at += 1) row[at] /= sum;
  return sum > 0;
}

/** Climbs to the likeliest numbers by Adam (Kingma and Ba, 2015), in steps that get smaller. */
function climber(prior, strength) {
  const values = prior.slice();
  const mean = new Float64Array(prior.length);
  const square = new Float64Array(prior.length);
  return {
    values,
    step(slope, round) {
      const rate = 0.1 * (1 - round / (rounds + 1)) + 0.005;
      for (let at = 0; at < values.length; at += 1) {
        if (prior[at] === -Infinity) continue;
        const change = slope[at] - strength * (values[at] - prior[at]);
        mean[at] = 0.9 * mean[at] + 0.1 * change;
        square[at] = 0.98 * square[at] + 0.02 * change * change;
        const spread = Math.sqrt(square[at] / (1 - 0.98 ** round)) + 0.01;
        values[at] += (rate * mean[at]) / (1 - 0.9 ** round) / spread;
      }
    },
  };
}

function fit(releases) {
  const ofClues = climber(priorWeights, hold.weights);
  const ofSteps = climber(priorSteps, hold.transitions);
  for (let round = 1; round <= rounds; round += 1) {
    const slopes = slopesOf(releases, { weights: ofClues.values, steps: ofSteps.values.map(Math.exp) });
    ofClues.step(slopes.weights, round);
    ofSteps.step(slopes.steps, round);
  }
  return { weights: ofClues.values, transitions: ofSteps.values, steps: ofSteps.values.map(Math.exp) };
}

/** How the likelihood of the labels grows with each number. */
function slopesOf(releases, model) {
  const slopes = { weights: new Float64Array(priorWeights.length), steps: new Float64Array(priorSteps.length) };
  for (const release of releases) {
    const labelled = expected(release, model, true);
    const free = labelled && expected(release, model, false);
    if (free === undefined) continue;
    for (let pair = 0; pair < slopes.steps.length; pair += 1)
      slopes.steps[pair] += labelled.taken[pair] - free.taken[pair];
    for (const [at, own] of release.own.entries()) {
      for (let to = 0; to < count; to += 1) {
        const change = labelled.rows[at * count + to] - free.rows[at * count + to];
        for (const clue of own) slopes.weights[clue * count + to] += change;
      }
    }
  }
  return slopes;
}

/** How many pieces the likeliest role of each is right for. */
function judge(releases, model) {
  let pieces = 0;
  let right = 0;
  for (const release of releases) {
    const { rows } = expected(release, model, false);
    for (const [at, allowed] of release.allowed.entries()) {
      const chances = new Map();
      for (const [to, role] of roles.entries()) chances.set(role, (chances.get(role) ?? 0) + rows[at * count + to]);
      const [best] = [...chances].reduce((most, each) => (each[1] > most[1] ? each : most));
      pieces += 1;
      if (allowed.some((isAllowed, to) => isAllowed && roles[to] === best)) right += 1;
    }
  }
  return { pieces, right };
}

const percent = ({ pieces, right }) => `${right} of ${pieces} pieces (${((100 * right) / pieces).toFixed(2)} %)`;
const sum = (all) => all.reduce((a, b) => ({ pieces: a.pieces + b.pieces, right: a.right + b.right }));
const now = { weights: priorWeights, steps: priorSteps.map(Math.exp) };
if (isWriting) {
  const model = fit(sets.flatMap(({ releases }) => releases));
  writeTable(`${root}src/formats/text/decision/weights.ts`, clues, model.weights, true);
  writeTable(`${root}src/formats/text/decision/transitions.ts`, states, model.transitions, false);
  process.exit(0);
}
const held = sets.map(({ folder, releases }) => {
  const others = sets.filter((set) => set.folder !== folder).flatMap((set) => set.releases);
  const result = judge(releases, fit(others));
  console.log(`${folder}: ${percent(judge(releases, now))} now, ${percent(result)} fitted to the other sets`);
  return result;
});
const all = sets.flatMap(({ releases }) => releases);
console.log(`all: ${percent(judge(all, now))} now, ${percent(sum(held))} left out`);

/** Puts the numbers of a table into the file that has it, and leaves what stands behind them. */
function writeTable(file, names, values, isLeftOut) {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const written = lines.map((line) => {
    const [, name = '', rest = ''] = /^([\w-]+)\s+(.*)$/.exec(line) ?? [];
    const row = names.indexOf(name);
    if (row < 0 || !/^(?:[-.\d]+\s+){20}/.test(rest)) return line;
    const remark = rest.split(/\s+/).slice(count).join(' ');
    const cells = states.map((_, to) => cellOf(values[row * count + to], isLeftOut));
    return `${name.padEnd(18)}${cells.map((cell) => cell.padStart(6)).join('')}${remark && `  ${remark}`}`;
  });
  fs.writeFileSync(file, written.join('\n'));
}

function cellOf(value, isLeftOut) {
  if (value === -Infinity) return '-';
  return isLeftOut && Math.abs(value) < 0.05 ? '.' : (Math.round(value * 10) / 10 + 0).toFixed(1);
}
