import { expect, test } from 'vitest';
import {
  decodeTable,
  pairsInTable,
  parseTable,
} from '../../admin/src/documents/faq/parse-table.ts';
import { readDocument } from '../../core/src/knowledge/reading/read-document.ts';

const PAIRS = [
  { question: 'Quanto, ao todo?', answer: 'R$ 10; no Pix, R$ 9' },
  { question: 'E domingo?', answer: 'Não.\n\nSó com "hora" marcada.' },
];

/** The same two pairs, with every cell quoted. */
function fileOf(header: string, delimiter: string, end = '\n'): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\n', end)}"`;
  const rows = PAIRS.map(({ question, answer }) => [question, answer].map(quoted).join(delimiter));
  return [header, ...rows].join(end);
}

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test.each([
  ['commas', fileOf('pergunta,resposta', ',')],
  ['semicolons', fileOf('Pergunta;Resposta', ';')],
  ['tabs', fileOf('Perguntas\tRespostas', '\t')],
  ['bars', fileOf('Pergunta|Resposta', '|')],
  ['a mark at the beginning and ends of line of Windows', `\ufeff${fileOf('P;R', ';', '\r\n')}`],
  ['English names', fileOf('Question,Answer', ',')],
  ['names in short', fileOf('Q,A', ',')],
  ['names with accents apart and spaces', fileOf('Du\u0301vida ; RESPOSTA', ';')],
  ['the answers first', 'Resposta;Pergunta\n"R$ 10; no Pix, R$ 9";"Quanto, ao todo?"\n'],
  ['columns without a name', 'FAQ;Resposta;;\n"Quanto, ao todo?";"R$ 10; no Pix, R$ 9";;\n'],
  ['letters of Windows', Buffer.from(fileOf('Dúvidas;Respostas', ';'), 'latin1')],
  ['Unicode text of Excel', utf16(fileOf('Pergunta\tResposta', '\t'))],
  ['rows that are not in quotes', 'Pergunta;Resposta\nQuanto, ao todo?;R$ 10 (TV de 40")\n'],
])(
  'a file of questions gives the console and the knowledge the same pairs: %s',
  async (name, file) => {
    const bytes = Uint8Array.from(Buffer.from(file));
    const imported = pairsInTable(parseTable(decodeTable(bytes.buffer)));
    const { passages } = await readDocument('csv', bytes, () => undefined);
    expect(
      passages.map(({ heading, content }) => ({ question: heading, answer: content })),
    ).toEqual(imported);
    expect(imported?.[0]?.question).toBe('Quanto, ao todo?');
    if (/^(?:commas|semicolons|tabs|bars)$/.test(name)) expect(imported).toEqual(PAIRS);
  },
);
