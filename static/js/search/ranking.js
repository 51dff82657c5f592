/*
 * Adds up what the words of a query count for each question. What a term counts was computed at build time, in levels;
 * a level stands for all impacts from it to the next, so it counts as the middle.
 */
import { forEachPosting } from "./postings.js";

const MIDDLE = 0.5;

/** A question counts more where a word names its topic. */
const IN_TOPIC = 1.3;

/** The score of each question, by number; groups as for `rank`. */
export function scoresOf(read, groups) {
  const count = groups.at(-1)?.end ?? 0;
  const totals = new Float32Array(count);
  const scores = new Float32Array(count);
  for (const { whole, begun } of read) {
    scores.fill(0);
    for (const list of whole) {
      forEachPosting(list, (number, level) => {
        scores[number] += level + MIDDLE;
      });
    }
    for (const { list, factor } of begun) {
      forEachPosting(list, (number, level) => {
        scores[number] = Math.max(scores[number], (level + MIDDLE) * factor);
      });
    }
    for (let number = 0; number < count; number++) {
      totals[number] += scores[number];
    }
  }
  for (const { topic, start, end } of groups) {
    if (read.some(({ terms }) => topic.names.some((name) => terms.includes(name)))) {
      totals.subarray(start, end).forEach((score, i, part) => {
        part[i] = score * IN_TOPIC;
      });
    }
  }
  return totals;
}

/** Up to this many are shown however little they count beside the best. */
const ENOUGH = 10;
const WORTH = 1 / 3;

/**
 * The best questions as `{number, score}`, equals by number, and how many are worth showing: in all, by topic and by
 * level. A filter does not reduce what its own kind counts, so that a reader sees what another choice would give.
 *
 * @param groups the numbers from start to end that are of one topic and level, in order
 * @param has says whether a number has the tag asked for
 */
export function rank(scores, groups, { limit, topic, level, has }) {
  const worth = scores.reduce((most, score) => Math.max(most, score), 0) * WORTH;
  const counts = { topics: {}, levels: {} };
  const best = [];
  let count = 0;
  let few = 0;
  for (const group of groups) {
    const [inTopic, inLevel] = [!topic || group.topic.slug === topic, !level || group.level.id === level];
    let here = 0;
    for (let number = group.start; number < group.end; number++) {
      const score = scores[number];
      if (score > 0 && has(number)) {
        here += score >= worth;
        if (inTopic && inLevel) {
          few += few < ENOUGH;
          insert(best, { number, score }, limit);
        }
      }
    }
    add(counts.topics, group.topic.slug, inLevel && here);
    add(counts.levels, group.level.id, inTopic && here);
    count += inTopic && inLevel && here;
  }
  count = Math.max(count, few);
  return { best: best.slice(0, count), count, counts };
}

function add(counts, key, more) {
  if (more) {
    counts[key] = (counts[key] ?? 0) + more;
  }
}

function insert(best, entry, limit) {
  let at = best.length;
  while (at > 0 && best[at - 1].score < entry.score) {
    at--;
  }
  if (at < limit) {
    best.splice(at, 0, entry);
    best.length = Math.min(best.length, limit);
  }
}
