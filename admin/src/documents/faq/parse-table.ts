const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * The cells of a table as spreadsheets write it: CSV (RFC 4180, with commas or, as where the comma
 * is for decimals, semicolons) or what they put on the clipboard (tabs). Quotes keep delimiters and
 * line breaks inside a cell. Rows without any text are left out.
 */
export function parseTable(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source.charAt(at + 1) === '"') cell += source.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === delimiter) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  endRow();
  return rows;
}

/** The one that the first row has most of, outside quotes; a tab is never there by chance. */
function delimiterOf(text: string): Delimiter {
  const counts = { '\t': 0, ';': 0, ',': 0 };
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === '\n') break;
    else if (!isQuoted && letter in counts) counts[letter as Delimiter] += 1;
  }
  if (counts['\t'] > 0) return '\t';
  return counts[';'] >= counts[','] && counts[';'] > 0 ? ';' : ',';
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const NAMES = {
  question: new Set(['question', 'questions', 'pergunta', 'perguntas', 'q', 'p']),
  answer: new Set(['answer', 'answers', 'resposta', 'respostas', 'a', 'r']),
};

export interface Pair {
  question: string;
  answer: string;
}

/**
 * Questions and answers in a table: by the names of its columns, else the first two. Null when it
 * has only one column.
 */
export function pairsInTable(rows: string[][]): Pair[] | null {
  const names = (rows[0] ?? []).map(plain);
  const question = names.findIndex((name) => NAMES.question.has(name));
  const answer = names.findIndex((name) => NAMES.answer.has(name));
  const isNamed = question >= 0 && answer >= 0;
  if (!isNamed && !rows.some((row) => row.length > 1)) return null;
  const [q, a] = isNamed ? [question, answer] : [0, 1];
  return rows
    .slice(isNamed ? 1 : 0)
    .map((row) => ({ question: row[q] ?? '', answer: row[a] ?? '' }))
    .filter((pair) => pair.question !== '' || pair.answer !== '');
}

/** A file's text: UTF-8, or what spreadsheets on Windows write where they do not say. */
export function decodeTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
