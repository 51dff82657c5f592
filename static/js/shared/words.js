/** Sentences that stand in the page's templates: `<template data-…-word="name">` with {places} for values. */

/**
 * @param {HTMLElement} part - holds the templates
 * @param {string} prefix - as in "mock" for data-mock-word
 * @returns {(name: string, values?: object) => string}
 */
export function wordsOf(part, prefix) {
  return (name, values = {}) => {
    const text = part.querySelector(`template[data-${prefix}-word="${name}"]`).content.textContent;
    return text.trim().replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
  };
}

/** The page's language; English as it stands in the pages, with the day before the month. */
export const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

/** "a", "a and b", "a, b and c". */
export function listText(items, type = "conjunction") {
  return new Intl.ListFormat(language, { type }).format(items);
}
