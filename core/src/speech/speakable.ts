/** Top-level domains under which an address without `https://` is recognised. */
const LINK =
  /https?:\/\/|\bwww\.|\S@\S|\b[\w-]+\.(?:com|net|org|io|app|me|ai|gov|edu|shop|store|link|br)\b(?:\.br)?/i;
const CODE_MARK = /`[^`]+`/;
/** Numbers that people say as an amount, a date or a time: never codes, however long. */
const SAYABLE =
  /(?:R\$|US\$|[$€£])\s?[\d.,]+|\b\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?![.,/-]?\d)|\b\d{1,4}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}[h:]\d{2}(?:min)?\b/g;
/** Eight digits or more: a phone number, a document's number, a payment key. */
const LONG_DIGITS = /\+?\d(?:[\s().-]{0,2}\d){7,}/;
const UNGROUPED_DIGITS = /\d{6,}/;
/** At least two letters and two digits in one word, such as an order's code. */
const MIXED = /(?<![\w-])(?=(?:[\w-]*\d){2})(?=(?:[\w-]*[A-Za-z]){2})[A-Za-z0-9][\w-]{4,}/;

/**
 * Why a text should be read rather than heard: people want to tap a link and copy a code. Null when
 * it may be spoken.
 */
export function whyUnspeakable(text: string): 'empty' | 'has_link' | 'has_code' | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (LINK.test(text)) return 'has_link';
  const rest = text.replace(SAYABLE, ' ');
  const isCode =
    CODE_MARK.test(text) ||
    LONG_DIGITS.test(rest) ||
    UNGROUPED_DIGITS.test(rest) ||
    MIXED.test(rest);
  return isCode ? 'has_code' : null;
}
