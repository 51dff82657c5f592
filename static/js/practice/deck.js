/*
 * Which cards there are for a choice, and in which order. Pure. What is known of a question is a record of the store:
 * { mark, starred, card }; a moment is { now, dayOf, newLeft, newPerDay }: the time, the number of its day for this
 * reader, how many new cards today has room for, and how many a day.
 */

/** What a reader may practice. */
export const KINDS = Object.freeze(["today", "new", "starred", "missed", "all"]);

/**
 * All questions of some topics in the order to learn them: level by level, and within a level the topics by turns.
 *
 * @param catalog - of lists.js
 * @param lists - of lists.js, one for each topic
 * @returns {{id: string, topic: string, slug: string, title: string, short: string, level: string, tags: string[],
 *   topicTitle: string, levelTitle: string}[]}
 */
export function questionsOf({ levels, topics }, lists) {
  const titles = new Map(topics.map(({ slug, title }) => [slug, title]));
  return levels.flatMap((level) => {
    const groups = lists.map(({ topic, questions }) => questions
      .filter((question) => question.level === level.id)
      .map((question) => ({
        ...question,
        id: `${topic}/${question.slug}`,
        topic,
        topicTitle: titles.get(topic),
        levelTitle: level.title,
      })));
    return byTurns(groups);
  });
}

function byTurns(groups) {
  const longest = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, index) => groups.map((group) => group[index])).flat().filter(Boolean);
}

/** The questions of a level and with a tag, where the choice names one. */
export function narrowed(questions, { level, tag }) {
  return questions.filter((question) =>
    (!level || question.level === level) && (!tag || question.tags.includes(tag)));
}

/**
 * The ids of the cards to practice, in order: those that have been seen by the time they are due, then new ones.
 *
 * @param {object[]} questions - of questionsOf
 * @param {string} kind - one of KINDS
 * @param {(id: string) => object} recordOf
 */
export function planned(questions, kind, recordOf, moment) {
  const { seen, fresh } = groups(questions, kind, recordOf, moment);
  const byDue = [...seen].sort((one, other) => recordOf(one.id).card.due - recordOf(other.id).card.due);
  return [...byDue, ...fresh.slice(0, room(kind, moment))].map(({ id }) => id);
}

/** New cards come in portions, unless a reader asks for everything. */
function room(kind, { newLeft, newPerDay }) {
  return { today: newLeft, new: newPerDay }[kind] ?? Infinity;
}

/** How many cards each kind has: due are those that have been seen, new those never asked. */
export function counts(questions, recordOf, moment) {
  return Object.fromEntries(KINDS.map((kind) => {
    const { seen, fresh } = groups(questions, kind, recordOf, moment);
    const isToday = kind === "today";
    return [kind, { due: seen.length, new: isToday ? Math.min(fresh.length, moment.newLeft) : fresh.length }];
  }));
}

function groups(questions, kind, recordOf, moment) {
  const wanted = questions.filter(({ id }) => belongs(kind, recordOf(id), moment));
  return {
    seen: wanted.filter(({ id }) => recordOf(id).card),
    fresh: wanted.filter(({ id }) => !recordOf(id).card),
  };
}

function belongs(kind, record, moment) {
  return {
    today: () => isDue(record.card, moment) || isNew(record),
    new: () => isNew(record),
    starred: () => record.starred,
    missed: () => isMissed(record),
    all: () => true,
  }[kind]();
}

/** A card is due from the morning of its day: nobody waits for the hour at which it was learnt. */
export function isDue(card, { now, dayOf }) {
  return card !== undefined && dayOf(card.due) <= dayOf(now);
}

/** What a reader has marked as known needs no learning. */
function isNew({ card, mark }) {
  return !card && mark !== "known";
}

function isMissed({ card, mark }) {
  return card?.grade === "again" || mark === "unknown" || mark === "review";
}

/**
 * The next day on which cards come back.
 *
 * @param {object[]} cards
 * @returns {{days: number, count: number} | undefined} how many days from today, 0 for those that are due by now
 */
export function nextDue(cards, { now, dayOf }) {
  const today = dayOf(now);
  const days = cards.map(({ due }) => Math.max(0, dayOf(due) - today));
  if (days.length === 0) {
    return undefined;
  }
  const next = Math.min(...days);
  return { days: next, count: days.filter((day) => day === next).length };
}
