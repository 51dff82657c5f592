/*
 * How a memory fades and grows: the formulas of FSRS-6 with its default weights. Pure.
 *
 * After ts-fsrs 5.4.1 (MIT), packages/fsrs/src/{constant,algorithm}.ts in
 * https://github.com/open-spaced-repetition/ts-fsrs; what they mean is told in
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, whose letters the comments use:
 * S stability, the days until R is 0.9; D difficulty; R the chance to recall; G grade, 1 (again) to 4 (easy); t days.
 */

/** w0 to w20. */
const W = Object.freeze([
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]);
const DECAY = -W[20];
const FACTOR = 0.9 ** (1 / DECAY) - 1;

const LEAST_STABILITY = 0.001;

/** Days: a hundred years. */
export const LONGEST = 36500;

const AGAIN = 1;
const HARD = 2;
const EASY = 4;

/** R(t, S) = (1 + f t/S)^-w20, with f such that R(S, S) = 0.9. */
export function recall(days, stability) {
  return (1 + (FACTOR * days) / stability) ** DECAY;
}

/** The whole days after which the chance to recall has fallen to the wanted retention, at least one. */
export function interval(stability, retention) {
  const days = (stability * (retention ** (1 / DECAY) - 1)) / FACTOR;
  return Math.min(Math.max(1, Math.round(days)), LONGEST);
}

/**
 * What is remembered after an answer.
 *
 * @param {?{stability: number, difficulty: number}} before - nothing for the first answer
 * @param {number} grade - 1 to 4
 * @param {number} days - whole days since the last answer
 * @param {boolean} shortTerm - whether answers of one day count as such
 */
export function remember(before, grade, days, shortTerm) {
  if (!before) {
    return { stability: rounded(W[grade - 1]), difficulty: rounded(between(1, firstDifficulty(grade), 10)) };
  }
  const stability = nextStability(before, grade, days, shortTerm);
  return {
    stability: rounded(between(LEAST_STABILITY, stability, LONGEST)),
    difficulty: rounded(nextDifficulty(before.difficulty, grade)),
  };
}

/** D0(G) = w4 - e^(w5 (G - 1)) + 1. */
function firstDifficulty(grade) {
  return W[4] - Math.exp(W[5] * (grade - 1)) + 1;
}

/** D' = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D)/9): the nearer to 10 the smaller the step, and always back a little. */
function nextDifficulty(difficulty, grade) {
  const stepped = difficulty - (W[6] * (grade - 3) * (10 - difficulty)) / 9;
  return between(1, W[7] * firstDifficulty(EASY) + (1 - W[7]) * stepped, 10);
}

function nextStability({ stability, difficulty }, grade, days, shortTerm) {
  if (days === 0 && shortTerm) {
    return stabilityOfSameDay(stability, grade);
  }
  const chance = recall(days, stability);
  return grade === AGAIN
    ? stabilityAfterLapse(stability, difficulty, chance, shortTerm)
    : stabilityAfterRecall(stability, difficulty, chance, grade);
}

/** S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1)), the growth times w15 for hard and w16 for easy. */
function stabilityAfterRecall(stability, difficulty, chance, grade) {
  const penalty = grade === HARD ? W[15] : 1;
  const bonus = grade === EASY ? W[16] : 1;
  const growth = Math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * Math.expm1(W[10] * (1 - chance));
  return stability * (1 + growth * penalty * bonus);
}

/** S' = w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), and no more than S, with short terms S / e^(w17 w18). */
function stabilityAfterLapse(stability, difficulty, chance, shortTerm) {
  const forgotten = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * Math.exp(W[14] * (1 - chance));
  const most = shortTerm ? stability / Math.exp(W[17] * W[18]) : stability;
  return Math.min(forgotten, most);
}

/** S' = S S^-w19 e^(w17 (G - 3 + w18)), which is a loss for again alone. */
function stabilityOfSameDay(stability, grade) {
  const change = stability ** -W[19] * Math.exp(W[17] * (grade - 3 + W[18]));
  return stability * (grade === AGAIN ? change : Math.max(1, change));
}

function between(least, value, most) {
  return Math.min(Math.max(least, value), most);
}

/** Eight digits, as the published vectors have, so that every machine keeps the same. */
function rounded(value) {
  return Number(value.toFixed(8));
}
