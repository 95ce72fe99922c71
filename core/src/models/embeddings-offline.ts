import { contentWords, foldText, isCommonWord, stemOf } from '../text/index.ts';

// The weight of each kind of feature. Weights and `SPREAD` were chosen on FaQuAD's questions (`npm
// run bench:retrieval`); none comes from its vocabulary.
const WEIGHTS = { word: 1, stem: 1, prefix: 0.7, piece: 0.4, pair: 0.5 } as const;
/** A common word's features have this share of that weight. */
const COMMON_SHARE = 0.3;
/** Each feature changes this many dimensions, so that no collision hides one completely. */
const SPREAD = 24;
const PREFIX_LENGTH = 5;
const PIECE_LENGTH = 4;

/** Every feature of a text with its weight: words, stems, prefixes, pieces, pairs of stems. */
function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, { count: number; weight: number }>();
  const add = (feature: string, weight: number) => {
    const known = features.get(feature);
    features.set(feature, { count: (known?.count ?? 0) + 1, weight });
  };
  let previous = '';
  for (const word of contentWords(text)) {
    const stem = stemOf(word);
    const share = isCommonWord(word) ? COMMON_SHARE : 1;
    add(`w${word}`, share * WEIGHTS.word);
    add(`s${stem}`, share * WEIGHTS.stem);
    add(`p${word.slice(0, PREFIX_LENGTH)}`, share * WEIGHTS.prefix);
    if (previous) add(`b${previous} ${stem}`, WEIGHTS.pair);
    for (const piece of piecesOf(`_${word}_`)) add(`c${piece}`, share * WEIGHTS.piece);
    previous = stem;
  }
  // Text of only emoji and symbols still gets a vector of its own.
  if (features.size === 0) for (const sign of foldText(text).trim()) add(`x${sign}`, 1);
  // Square root: a word that occurs four times counts twice, so that it does not drown out the
  // rest.
  return new Map(
    [...features].map(([name, { count, weight }]) => [name, weight * Math.sqrt(count)]),
  );
}

function* piecesOf(text: string): Generator<string> {
  for (let i = 0; i + PIECE_LENGTH <= text.length; i++) yield text.slice(i, i + PIECE_LENGTH);
}

/** FNV-1a over UTF-16 units, followed by a murmur-like mix so that every bit depends on all. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return mix(value);
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Turns a text into a unit vector without a model: signed feature hashing (Weinberger et al., 2009)
 * of words and parts of words. Accents and case make no difference. All zeros when the text is
 * blank.
 */
export function embedOffline(text: string, dimensions: number): number[] {
  const vector = new Float64Array(dimensions);
  for (const [feature, weight] of featuresOf(text)) {
    let place = hash(feature);
    for (let i = 0; i < SPREAD; i++) {
      const index = (place >>> 1) % dimensions;
      vector[index] = (vector[index] ?? 0) + (place & 1 ? weight : -weight);
      place = mix(place + 0x9e3779b9);
    }
  }
  const length = Math.hypot(...vector);
  return Array.from(vector, (value) => (length > 0 ? value / length : 0));
}
