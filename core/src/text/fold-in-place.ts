const FOLDED = new Map<string, string>();

function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^[\u2010-\u2015\u2212]$/.test(letter)) return '-';
  if (/^\s$/.test(letter)) return ' ';
  return plain.length === 1 ? plain : letter;
}

/**
 * Lower case without accents, with one kind of dash and space. Every character keeps its place: an
 * index here is the same index in the text (which must be NFC). NFD, unlike `foldText`: the square
 * of "90 m²" must not become a digit.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    let plain = FOLDED.get(letter);
    if (plain === undefined) {
      plain = foldLetter(letter);
      // Texts use a few hundred characters; another alphabet must not grow this without limit.
      if (FOLDED.size < 4096) FOLDED.set(letter, plain);
    }
    folded += plain;
  }
  return folded;
}
