/**
 * Lower case, without accents: for comparing texts that different people wrote. Compatibility
 * decomposition (NFKD) rather than NFD, because phones and PDFs also write "ﬁ", "Ａ", "𝐎𝐢" and
 * "nº", and because the word index in the database holds words folded this way.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
