/*
 * Answers queries from the index that the build wrote; docs/search-index.md describes its files. Knows no page: it runs
 * in a browser, in Node and in the tests of the build alike.
 */
import { termOf, words } from "./analysis.js";
import { openFiles } from "./files.js";
import { forEachPosting } from "./postings.js";
import { findHits, readQuery, readWord } from "./query.js";
import { rank, scoresOf } from "./ranking.js";
import { createTerms } from "./terms.js";

/** What comes in place of a file that did not come in time. */
const LATE = Symbol("late");

/**
 * Loads what every query needs; rejects with a `FormatError` where index and program are of different versions.
 *
 * @param baseUrl the site's root, ending in `/`
 * @returns `{query, search, excerpt, topics, levels}`; topics are `{slug, title, count}`, levels `{id, title}`
 */
export async function open(baseUrl, { fetch = globalThis.fetch } = {}) {
  const files = await openFiles(baseUrl, fetch);
  const levels = files.levels.map(([id, title]) => ({ id, title }));
  const topics = files.topics.map(([slug, title, counts]) => ({ slug, title, count: sum(counts), names: namesOf(slug, title) }));
  const groups = groupsOf(files.topics, topics, levels);

  /**
   * The best questions for a text, of one topic, level or tag where asked, as `{results, count, counts, correction,
   * closest, words, complete, failed}`:
   *
   * - results: `{id, url, score, topic, topicTitle, level, levelTitle, title, titleRanges, excerpt, ranges}`; ranges are
   *   `[start, end]` of the words found; the excerpt is empty until `excerpt` has brought it;
   * - count: how many are worth showing; counts: the same by topic and by level, without the filter of that kind;
   * - correction: the text as it was understood, where a word was mended, and the ranges of those;
   * - closest: where nothing was found, words that are near;
   * - words: what was looked for, to mark it elsewhere;
   * - complete: whether all files were there; failed: whether one of them could not be had.
   *
   * @param until a promise: when it is settled, the answer is made from what is there
   */
  async function query(text, { limit = 10, topic, level, tag, until } = {}) {
    const state = { complete: true, failed: false };
    const load = loader(state, until);
    const terms = createTerms(files, load);
    const near = async (word) => (await load.spelling())?.nearTerms(word, load, files, termOf) ?? [];
    const read = await Promise.all(readQuery(text).map((word) => readWord(word, terms, near)));
    const has = await tagged(tag, load);
    const { best, ...counted } = rank(scoresOf(read, groups), groups, { limit, topic, level, has });
    // A result is nothing without its title, so that is waited for.
    const patient = loader(state);
    const results = (await Promise.all(best.map((each) => result(each, read, patient)))).filter(Boolean);
    const closest = best.length > 0 ? [] : (await (await load.spelling())?.closestWords(read, load, files)) ?? [];
    return { results, ...counted, correction: correctionOf(text, read), closest, words: wordsOf(read), ...state };
  }

  /** Brings files, or nothing where one fails or is late, and takes note of that. */
  function loader(state, until) {
    const guarded = async (promise) => {
      const there = promise.catch(() => {
        state.complete = false;
        state.failed = true;
      });
      // What is there already comes first in the race.
      const file = await (until ? Promise.race([there, until.then(() => LATE)]) : there);
      state.complete &&= file !== LATE;
      return file === LATE ? undefined : file;
    };
    const load = (path, readFile) => guarded(files.load(path, readFile));
    // Most queries have no slip, and need not wait for what mends them.
    load.spelling = () => guarded(import("./spelling.js"));
    return load;
  }

  async function tagged(tag, load) {
    if (!tag) {
      return () => true;
    }
    const tags = await load("tags");
    const numbers = new Set();
    forEachPosting(tags?.find(([slug]) => slug === tag)?.[2] ?? "", (number) => numbers.add(number));
    return (number) => numbers.has(number);
  }

  async function result({ number, score }, read, load) {
    const rows = await load(`titles/${Math.floor(number / files.titles)}`, readTitles);
    if (!rows) {
      return undefined;
    }
    const { topic, level } = groups.find((group) => number < group.end);
    const { title, slug } = rows[number % files.titles];
    return {
      id: `${topic.slug}/${slug}`, url: `${baseUrl}${topic.slug}/${slug}/`, score, number, read,
      topic: topic.slug, topicTitle: topic.title, level: level.id, levelTitle: level.title,
      title, titleRanges: rangesOf(findHits(title, read)), excerpt: "", ranges: [],
    };
  }

  /** The place of a result's answer where its words are, as `{excerpt, ranges}`: the short answer if that has them all. */
  async function excerpt({ number, read }) {
    const [texts, { cutExcerpt }] = await Promise.all([
      files.load(`texts/${Math.floor(number / files.texts)}`),
      import("./excerpt.js"),
    ]);
    const at = 2 * (number % files.texts);
    const short = findHits(texts[at], read);
    const long = `${texts[at]} ${texts[at + 1]}`;
    const cut = distinct(short) < read.length ? cutExcerpt(long, findHits(long, read)) : cutExcerpt(texts[at], short);
    return { excerpt: cut.text, ranges: cut.ranges };
  }

  return { topics, levels, query, excerpt, search: async (text, options) => (await query(text, options)).results };
}

/** The numbers of each topic and level, which follow one another in order. */
function groupsOf(rows, topics, levels) {
  let end = 0;
  return rows.flatMap(([, , counts], i) => counts.map((size, j) => {
    const start = end;
    end += size;
    return { topic: topics[i], level: levels[j], start, end };
  }));
}

/** The terms by which a query names a topic. */
function namesOf(slug, title) {
  return [...readQuery(slug), ...readQuery(title)].map(({ terms }) => terms[0]);
}

function readTitles([titles, slugs]) {
  const given = slugs.split("\n");
  return titles.split("\n").map((title, i) => ({ title, slug: given[i] || slugOf(title) }));
}

function slugOf(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** The text with its mended words, wherever they stand, and where they are. */
function correctionOf(text, read) {
  const corrections = new Map(read.map(({ text: word, correction }) => [word, correction]));
  let mended = "";
  let at = 0;
  const ranges = [];
  for (const { text: word, start, end } of words(text)) {
    const correction = corrections.get(word);
    if (correction) {
      mended += text.slice(at, start);
      ranges.push([mended.length, mended.length + correction.length]);
      mended += correction;
      at = end;
    }
  }
  return ranges.length > 0 ? { text: mended + text.slice(at), ranges } : undefined;
}

function wordsOf(read) {
  return read.map(({ text, correction }) => correction ?? text);
}

function rangesOf(hits) {
  return hits.map(({ start, end }) => [start, end]);
}

function distinct(hits) {
  return new Set(hits.flatMap(({ found }) => found)).size;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
