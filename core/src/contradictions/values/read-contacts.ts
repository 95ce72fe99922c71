import type { FoundValue } from './value.ts';

const EMAIL = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;
// Brazilian numbers with or without country and area code, 0800 numbers, and foreign numbers with
// their country code. Digits alone need a word that says what they are.
const PHONE =
  /(?<![\d.,/-])(?:\+?55[ .-]?)?\(?\d{2}\)?[ .-]?9?[ .]?\d{4}[ .-]\d{4}(?!\d)|(?<![\d.,/-])0[38]00[ .-]?\d{2,3}[ .-]?\d{4}(?!\d)|\+\d{1,3}(?:[ .()-]{0,2}\d{2,5}){2,4}(?!\d)|(?<=(?:tel|fone|phone|whatsapp|zap|ligue|liguem|call)[a-z]*\.?:?(?: (?:para|no|at|us at|o))? )\d{4,5}[ .-]?\d{4}(?!\d)|(?<![\d.,/-])\(\d{3}\) ?\d{3}-\d{4}(?!\d)/g;
const ADDRESS =
  /\b(?:rua|r\.|avenida|av\.?|alameda|al\.|travessa|praca|rodovia|estrada|largo)(?= [a-z0-9])(?<street>[^,;:()\n]{2,60}?),? (?:n[o.º°]*\.? ?|numero |km ?)?(?<number>\d{1,5})\b(?!\d|[.,]\d|%| ?(?:anos|dias|metros|minutos|horas|reais|lojas))|\b(?<first>\d{1,5}) (?<road>[a-z][a-z' ]{2,40} (?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|square))\b/g;

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Without country code and trunk zero; the area code is kept where it is given. */
function phoneOf(text: string): string {
  const digits = digitsOf(text);
  if (digits.startsWith('55') && digits.length >= 12) return digits.slice(2);
  return /^0[38]00/.test(digits) ? digits : digits.replace(/^0+/, '');
}

const STREET_WORDS =
  /\b(?:r|rua|av|avenida|al|alameda|dr|dra|doutor|doutora|prof|professor|de|da|do|dos|das)\b\.?/g;
const streetOf = (text: string) =>
  text
    .replace(STREET_WORDS, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** E-mail addresses, phone numbers and street addresses in a folded text. */
export function readContacts(folded: string): FoundValue[] {
  const exact = (kind: 'email' | 'phone' | 'address', match: RegExpExecArray, text: string) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    value: { shape: 'exact' as const, text },
  });
  const emails = [...folded.matchAll(EMAIL)].map((match) => exact('email', match, match[0]));
  const phones = [...folded.matchAll(PHONE)].map((match) =>
    exact('phone', match, phoneOf(match[0])),
  );
  const addresses = [...folded.matchAll(ADDRESS)].map((match) => {
    const { street = '', number = '', first = '', road = '' } = match.groups ?? {};
    return exact('address', match, `${streetOf(street || road)} ${number || first}`);
  });
  return [...emails, ...phones, ...addresses];
}
