/** Which questions a mock interview asks, and in which order. Pure. */
import { hash, shuffled } from "../order.js";

/** As many of each level as its share asks for; what is left over by rounding goes to the largest remainders. */
export function split(shares, count) {
  const all = sum(shares);
  const exact = shares.map((share) => (share * count) / all);
  const counts = exact.map(Math.floor);
  const byRemainder = exact
    .map((wanted, level) => ({ level, remainder: wanted - counts[level] }))
    .filter(({ remainder }) => remainder > 0)
    .sort((one, other) => other.remainder - one.remainder || one.level - other.level);
  byRemainder.slice(0, count - sum(counts)).forEach(({ level }) => counts[level]++);
  return counts;
}

/** What can be asked: where a level has too few questions, the nearest that has more stands in, the easier one first. */
export function fit(wanted, available) {
  const counts = wanted.map((count, level) => Math.min(count, available[level]));
  wanted.forEach((count, level) => {
    let missing = count - Math.min(count, available[level]);
    for (const nearest of nearestFirst(level, counts.length)) {
      const taken = Math.min(missing, available[nearest] - counts[nearest]);
      counts[nearest] += taken;
      missing -= taken;
    }
  });
  return counts;
}

function nearestFirst(level, count) {
  const others = Array.from({ length: count }, (_, other) => other).filter((other) => other !== level);
  return others.sort((one, other) => Math.abs(one - level) - Math.abs(other - level) || one - other);
}

/**
 * The questions of a session. The same settings give the same ones wherever the content is the same; a question that
 * is new takes the place of one other at most.
 *
 * @param {{id: string, topic: string, level: string}[]} questions - of the chosen topics
 * @param {{id: string}[]} levels - from the easiest
 * @param {{mix: number[], count: number, seed: string}} settings
 */
export function select(questions, levels, { mix, count, seed }) {
  const pools = levels.map(({ id }) => questions.filter(({ level }) => level === id));
  const counts = fit(split(mix, count), pools.map((pool) => pool.length));
  const chosen = pools.flatMap((pool, level) => byTurns(pool, `${seed} ${levels[level].id}`).slice(0, counts[level]));
  return shuffled(chosen, `${seed} order`, ({ id }) => id);
}

/** In the order of the seed, the topics taking turns. */
function byTurns(questions, seed) {
  const topics = new Map();
  for (const question of shuffled(questions, seed, ({ id }) => id)) {
    const before = topics.get(question.topic) ?? [];
    topics.set(question.topic, [...before, question]);
  }
  return [...topics.values()]
    .flatMap((pool) => pool.map((question, turn) => ({ question, turn, key: hash(`${seed} ${question.topic}`) })))
    .sort((one, other) => one.turn - other.turn || one.key - other.key)
    .map(({ question }) => question);
}

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
