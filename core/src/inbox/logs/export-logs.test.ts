import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { ExportLogs } from '../../contract/index.ts';
import { type Context, contextFor, newId } from '../../platform/index.ts';
import { csvLine } from './csv.ts';
import { exportLogs } from './export-logs.ts';

const NAMES = ['=HYPERLINK("http://mal.example","x")', '+55', '-1', '@SUM(A1)', '\t=1', '＝1'];
const HUGE = `<script>alert("${'ã'.repeat(10_000)}")</script>`;

let platform: TestPlatform;
let ctx: Context;
const numberId = newId();

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization(), newId());
  const { organizationId } = ctx;
  await ctx.db.number.create({
    data: { id: numberId, organizationId, channel: 'whatsapp', address: '+55', name: 'Vendas' },
  });
  await talk(HUGE, ['Olá; "tudo"\nbem?']);
  for (const name of NAMES) await talk(name, [name]);
});
afterAll(() => platform.close());

async function talk(name: string, bodies: string[]): Promise<void> {
  const { organizationId, db } = ctx;
  const [contactId, conversationId] = [newId(), newId()];
  const channel = 'whatsapp' as const;
  await db.contact.create({ data: { id: contactId, organizationId, channel, name } });
  await db.conversation.create({
    data: { id: conversationId, organizationId, contactId, numberId, channel },
  });
  await db.message.createMany({
    data: bodies.map((body, index) => ({
      id: newId(),
      organizationId,
      conversationId,
      position: index + 1,
      direction: 'inbound' as const,
      author: 'contact' as const,
      status: 'received' as const,
      body,
      createdAt: new Date('2026-03-01T15:00:00Z'),
    })),
  });
}

async function textOf(input: object): Promise<string> {
  const { chunks } = await exportLogs(ctx, ExportLogs.parse(input));
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const read = (text: string, delimiter = ';'): string[][] =>
  parse(text, { bom: true, delimiter, relax_column_count: false });

test('a table opens in Excel: a mark of its alphabet, semicolons, and times of the place', async () => {
  const text = await textOf({ format: 'csv' });
  expect(text.startsWith('\uFEFF"Data e hora";"Contato"')).toBe(true);
  const rows = read(text);
  expect(rows).toHaveLength(NAMES.length + 2);
  expect(rows[1]?.[0]).toBe('2026-03-01 12:00:00');
  const english = read(await textOf({ format: 'csv', separator: ',', language: 'en' }), ',');
  expect(english[0]?.[0]).toBe('Date and time');
});

test('no cell is a formula, whoever wrote it', async () => {
  const rows = read(await textOf({ format: 'csv' }));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  const names = rows.map((row) => row[1]);
  for (const name of NAMES) expect(names).toContain(`'${name}`);
});

test('quotes, line ends, HTML and huge names stay in their cells, as text', async () => {
  const rows = read(await textOf({ format: 'csv' }));
  const row = rows.find(([, name]) => name?.startsWith('<script>'));
  expect(row?.[1]).toBe(HUGE);
  expect(row?.[9]).toBe('Olá; "tudo"\nbem?');
  expect(row?.at(-1)).toMatch(/^https:\/\/sosia\.example\/#\/conversations\/\S+\?message=\S+$/);
});

test('a cell is cut where Excel ends, and half a letter is none', () => {
  const [cell] = read(csvLine([`${'x'.repeat(31_999)}😀`], ';'))[0] ?? [];
  expect(cell).toHaveLength(32_000);
  expect(cell?.isWellFormed()).toBe(true);
});

test('the same as JSON, as it is', async () => {
  const rows = JSON.parse(await textOf({ format: 'json' }));
  expect(rows).toHaveLength(NAMES.length + 1);
  expect(rows.map(({ text }: { text: string }) => text)).toContain(NAMES[0]);
  const none = await textOf({ format: 'json', filters: { q: 'xyzzy' } });
  expect(JSON.parse(none)).toEqual([]);
});

test('only what is filtered is taken, and the audit says who took what', async () => {
  const { total } = await exportLogs(
    ctx,
    ExportLogs.parse({ format: 'csv', filters: { q: 'tudo' } }),
  );
  expect(total).toBe(1);
  const audit = await ctx.db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(audit).toMatchObject({
    action: 'logs.exported',
    actorUserId: ctx.userId,
    details: { format: 'csv', filters: { q: 'tudo' }, messages: 1 },
  });
});

test('what nobody takes is not read: a slow reader costs no memory', async () => {
  const bodies = Array.from({ length: 5000 }, (_, index) => `linha ${index} ${'x'.repeat(300)}`);
  await talk('Fila', bodies);
  const { chunks, total } = await exportLogs(
    ctx,
    ExportLogs.parse({ format: 'json', filters: { contact: 'Fila' } }),
  );
  expect(total).toBe(5000);
  let made = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      made += 1;
      yield chunk;
    }
  };
  const stream = Readable.from(counted(), { objectMode: false });
  const reader = stream[Symbol.asyncIterator]();
  await reader.next();
  // As many queries as a greedy export would make, each answered after the earlier ones.
  for (let asked = 0; asked < 12; asked += 1) await ctx.db.message.count();
  // Ten batches and the brackets: all but the first few wait to be requested.
  expect(made).toBeLessThan(5);
  let bytes = 0;
  for await (const chunk of { [Symbol.asyncIterator]: () => reader }) bytes += chunk.length;
  expect(made).toBe(12);
  expect(bytes).toBeGreaterThan(5000 * 300);
});
