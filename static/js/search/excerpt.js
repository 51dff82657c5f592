/* Cuts the piece out of a text in which most of the words found stand together. */

const LENGTH = 220;

/** Words kept before the first hit, so that it does not begin in the middle of nowhere. */
const LEAD = 40;

/**
 * @param hits as findHits gives them for the text
 * @returns `{text, ranges}`: the piece, and where in it the hits are
 */
export function cutExcerpt(text, hits) {
  if (text.length <= LENGTH) {
    return { text, ranges: hits.map(({ start, end }) => [start, end]) };
  }
  const start = wordStart(text, Math.max(0, (bestHit(hits)?.start ?? 0) - LEAD));
  const end = wordEnd(text, Math.min(text.length, start + LENGTH));
  const before = start > 0 ? "… " : "";
  const after = end < text.length ? " …" : "";
  const shift = before.length - start;
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return {
    text: before + text.slice(start, end) + after,
    ranges: inside.map((hit) => [hit.start + shift, hit.end + shift]),
  };
}

/** The hit from which a window of the length sees most of the words, then most hits; the earliest of equals. */
function bestHit(hits) {
  let best;
  let bestValue = -1;
  hits.forEach((first, i) => {
    const seen = [];
    for (let j = i; j < hits.length && hits[j].end <= first.start + LENGTH - LEAD; j++) {
      seen.push(hits[j]);
    }
    const value = new Set(seen.flatMap(({ found }) => found)).size * LENGTH + seen.length;
    if (value > bestValue) {
      best = first;
      bestValue = value;
    }
  });
  return best;
}

/** The start of the first word at or behind an offset, or the offset itself where no space is near. */
function wordStart(text, offset) {
  if (offset === 0) {
    return 0;
  }
  const space = text.indexOf(" ", offset - 1);
  return space >= 0 && space < offset + LEAD ? space + 1 : whole(text, offset);
}

/** The end of the last word before an offset, likewise. */
function wordEnd(text, offset) {
  if (offset === text.length) {
    return offset;
  }
  const space = text.lastIndexOf(" ", offset);
  return space > offset - LEAD ? space : whole(text, offset);
}

/** An offset that does not part the two halves of a character. */
function whole(text, offset) {
  return text.charCodeAt(offset) >> 10 === 0x37 ? offset - 1 : offset;
}
