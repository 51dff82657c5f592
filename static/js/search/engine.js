/*
 * Answers queries from the index that the build wrote; docs/search-index.md describes its files. Knows no page: it runs
 * in a browser, in Node and in the tests of the build alike.
 */
import { createAnalysis } from "./analysis.js";
import { cutExcerpt } from "./excerpt.js";
import { findHits, readQuery } from "./query.js";
import { createRanking } from "./ranking.js";

const FORMAT = 1;
const MANIFEST = "search/index.json";

/** The index is of another version than this module: a page from before the last deployment is still open. */
export class FormatError extends Error {
  name = "FormatError";
}

/**
 * Loads what every query needs.
 *
 * @param baseUrl the site's root, ending in `/`
 * @returns `{search, count, topics, levels}`; topics are `{slug, title}`, levels `{id, title}`
 */
export async function open(baseUrl, { fetch = globalThis.fetch } = {}) {
  const load = (path, options) => loadJson(fetch, baseUrl, path, options);
  // All other names change with their content; this one must not be answered from an old copy.
  const manifest = await load(MANIFEST, { cache: "no-cache" });
  if (manifest.format !== FORMAT) {
    throw new FormatError(`the search index has format ${manifest.format}, this page reads ${FORMAT}: reload the page`);
  }
  const [terms, rows] = await Promise.all([load(manifest.terms), load(manifest.questions)]);
  const topics = manifest.topics.map(([slug, title]) => ({ slug, title }));
  const levels = manifest.levels.map(([id, title]) => ({ id, title }));
  const questions = rows.map(([id, path, title, topic, level, tags, shortAnswer]) => (
    { id, path, title, topic: topics[topic], level: levels[level], tags, shortAnswer }
  ));
  const analysis = createAnalysis(terms);
  const ranking = createRanking(terms, analysis);
  const textOf = createTexts(manifest.texts, load);
  const sources = new WeakMap();

  function find(text, { topic, level, tag }) {
    const words = readQuery(text, analysis);
    const ranked = ranking.rank(words, (number) => {
      const question = questions[number];
      return (!topic || question.topic.slug === topic) && (!level || question.level.id === level)
        && (!tag || question.tags.includes(tag));
    });
    return { words, ranked };
  }

  async function result({ number, score, found }, words) {
    const { id, path, title, topic, level, tags, shortAnswer } = questions[number];
    const titleHits = findHits(analysis.tokens(title), words);
    const shortHits = findHits(analysis.tokens(shortAnswer), words);
    const subjectHits = findHits(analysis.tokens([...tags, topic.slug].join(" ")), words);
    const excerpt = haveAll(found, [...titleHits, ...shortHits, ...subjectHits])
      ? cutExcerpt(shortAnswer, shortHits)
      : excerptOf(await textOf(number), shortAnswer, words);
    return {
      id, url: baseUrl + path, score, tags,
      topic: topic.slug, topicTitle: topic.title, level: level.id, levelTitle: level.title,
      title, titleRanges: titleHits.map(({ start, end }) => [start, end]),
      excerpt: excerpt.text, ranges: excerpt.ranges,
    };
  }

  function excerptOf(text, shortAnswer, words) {
    const hits = findHits(analysis.tokens(text), words);
    return hits.length > 0 ? cutExcerpt(text, hits) : cutExcerpt(shortAnswer, []);
  }

  return {
    topics,
    levels,

    /**
     * The best questions for a text, of one topic, level or tag where asked: `{id, url, score, tags, topic, topicTitle,
     * level, levelTitle, title, titleRanges, excerpt, ranges}`, where ranges are `[start, end]` of the words found.
     */
    async search(text, { limit = 10, ...filters } = {}) {
      const { words, ranked } = find(text, filters);
      return Promise.all(ranked.slice(0, limit).map((each) => result(each, words)));
    },

    /** How many questions `search` would give without a limit. */
    count(text, filters = {}) {
      return find(text, filters).ranked.length;
    },

    /** What the coming engine answers, as far as this one knows it. */
    async query(text, { limit = 10, topic, level, tag } = {}) {
      const { words, ranked } = find(text, { topic, level, tag });
      const results = ranked.slice(0, limit).map((each) => quickResult(each, words));
      return {
        results,
        count: ranked.length,
        counts: {
          topics: tally(find(text, { level, tag }).ranked, ({ topic: { slug } }) => slug),
          levels: tally(find(text, { topic, tag }).ranked, ({ level: { id } }) => id),
        },
        correction: undefined,
        closest: [],
        complete: true,
        failed: false,
        words: words.map(({ word }) => word),
      };
    },

    /** The place of the full answer where the words are. */
    async excerpt(shown) {
      const { number, words } = sources.get(shown);
      const { text, ranges } = excerptOf(await textOf(number), questions[number].shortAnswer, words);
      return { excerpt: text, ranges };
    },
  };

  function quickResult({ number, score }, words) {
    const { id, path, title, topic, level, tags, shortAnswer } = questions[number];
    const { text, ranges } = cutExcerpt(shortAnswer, findHits(analysis.tokens(shortAnswer), words));
    const shown = {
      id, url: baseUrl + path, score, tags,
      topic: topic.slug, topicTitle: topic.title, level: level.id, levelTitle: level.title,
      title, titleRanges: findHits(analysis.tokens(title), words).map(({ start, end }) => [start, end]),
      excerpt: text, ranges,
    };
    sources.set(shown, { number, words });
    return shown;
  }

  function tally(ranked, keyOf) {
    const counts = {};
    for (const { number } of ranked) {
      const key = keyOf(questions[number]);
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }
}

async function loadJson(fetch, baseUrl, path, options) {
  try {
    const response = await fetch(baseUrl + path, options);
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    return await response.json();
  } catch (cause) {
    throw new Error(`the search index could not be loaded: ${path}: ${cause.message}`, { cause });
  }
}

/** Answers by question number, in files of several, each loaded when first needed and again where that failed. */
function createTexts(files, load) {
  const loading = new Map();

  return async function textOf(number) {
    let place = number;
    let file = 0;
    while (place >= files[file][1]) {
      place -= files[file++][1];
    }
    const path = files[file][0];
    if (!loading.has(path)) {
      loading.set(path, load(path));
    }
    try {
      return (await loading.get(path))[place];
    } catch (error) {
      loading.delete(path);
      throw error;
    }
  };
}

function haveAll(words, hits) {
  return words.every((word) => hits.some(({ found }) => found.includes(word)));
}
