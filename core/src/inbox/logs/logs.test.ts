import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { type LogFilters, LogListQuery } from '../../contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../../personas/index.ts';
import { type Context, contextFor, newId } from '../../platform/index.ts';
import { countLogs } from './count-logs.ts';
import { searchLogs } from './search-logs.ts';

let platform: TestPlatform;
let ctx: Context;
let persona: { id: string; versionId: string };
const ana = newId();
const bia = newId();
const number = newId();
const talks = { ana: newId(), bia: newId() };
const attendant = newId();

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
  const { organizationId, db } = ctx;
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  await updateDraft(ctx, { id, draft: { ...draft, biography: 'Leiloeiro.' }, draftRevision });
  const { publishedVersion } = await publishPersona(ctx, { id, note: '' });
  persona = { id, versionId: publishedVersion?.id ?? '' };
  const channel = 'whatsapp' as const;
  await db.number.create({
    data: { id: number, organizationId, channel, address: '+55', name: 'Vendas', personaId: id },
  });
  await db.contact.createMany({
    data: [
      { id: ana, organizationId, channel, name: 'Ana Júlia', phone: '+5511988887777' },
      { id: bia, organizationId, channel, name: 'Bia', phone: '+5521977776666' },
    ],
  });
  const talk = { organizationId, numberId: number, channel };
  await db.conversation.createMany({
    data: [
      { id: talks.ana, contactId: ana, state: 'BOT_ACTIVE', ...talk },
      {
        id: talks.bia,
        contactId: bia,
        state: 'RESOLVED',
        outcomeKind: 'sold',
        outcome: 'Comprou o lote 7',
        assigneeId: attendant,
        ...talk,
      },
    ],
  });
});
afterAll(() => platform.close());

let place = 0;

async function say(body: string, parts: object = {}): Promise<string> {
  const id = newId();
  place += 1;
  await ctx.db.message.create({
    data: {
      id,
      organizationId: ctx.organizationId,
      conversationId: talks.ana,
      position: place,
      direction: 'inbound',
      author: 'contact',
      status: 'received',
      body,
      createdAt: new Date(Date.UTC(2026, 0, 1, 12, place)),
      ...parts,
    },
  });
  return id;
}

async function turn(state: 'done' | 'failed', trace: object): Promise<string> {
  const id = newId();
  await ctx.db.turn.create({
    data: {
      id,
      organizationId: ctx.organizationId,
      conversationId: talks.ana,
      personaId: persona.id,
      personaVersionId: persona.versionId,
      state,
      trace,
    },
  });
  return id;
}

const ids = async (filters: LogFilters) =>
  (await searchLogs(ctx, LogListQuery.parse(filters))).data.map(({ id }) => id);

test('words are found by their beginnings, whatever their accents and capitals', async () => {
  const id = await say('Quanto custa a ASSESSORIA no leilão? Veja https://loja.com/produto-azul');
  await say('Bom dia');
  for (const q of ['leilao', 'LEILÃO', 'leil', 'assessoria leilão', 'azul', 'loja', '"leilão"']) {
    expect(await ids({ q }), q).toEqual([id]);
  }
  for (const q of ['eilão', 'leilão xyz', '???']) expect(await ids({ q }), q).toEqual([]);
});

test.each([
  "'); drop table messages; --",
  "a' | b & !c :* \\",
  '<b>x</b>',
  '%',
  '💬',
  'a'.repeat(200),
])('what people type is words, not a query: %s', async (q) => expect(await ids({ q })).toEqual([]));

test('what is said in a voice message is found, and shown with its message', async () => {
  const id = await say('', { kind: 'audio' });
  await ctx.db.attachment.create({
    data: {
      id: newId(),
      organizationId: ctx.organizationId,
      messageId: id,
      kind: 'audio',
      mimeType: 'audio/ogg',
      transcript: 'Queria financiar o imóvel',
    },
  });
  const { data } = await searchLogs(ctx, LogListQuery.parse({ q: 'imovel financiar' }));
  expect(data).toMatchObject([{ id, transcript: 'Queria financiar o imóvel', text: '' }]);
});

test('a message longer than any index takes is kept, and found by its beginning', async () => {
  const words = Array.from({ length: 200_000 }, (_, index) => `w${index}`);
  const id = await say(`gigante ${words.join(' ')}`);
  expect(await ids({ q: 'gigante' })).toEqual([id]);
});

test('contact, number, state, outcome, attendant and author narrow', async () => {
  const parts = { conversationId: talks.bia, direction: 'outbound', author: 'attendant' };
  const id = await say('Fechado, lote 7', { ...parts, authorUserId: attendant, status: 'read' });
  const narrowing: LogFilters[] = [
    { contact: 'bia' },
    { contact: '(21) 97777' },
    { contactId: bia },
    { state: 'RESOLVED' },
    { outcome: 'sold' },
    { outcome: 'LOTE 7' },
    { attendantId: attendant },
    { author: 'attendant' },
    { q: 'lote', numberId: number, personaId: persona.id },
  ];
  for (const filters of narrowing) {
    expect(await ids(filters), JSON.stringify(filters)).toEqual([id]);
    expect(await countLogs(ctx, filters)).toEqual({ total: 1, conversations: 1 });
  }
  for (const filters of [{ numberId: newId() }, { contact: '!' }, { q: 'lote', contact: 'ana' }]) {
    expect(await ids(filters), JSON.stringify(filters)).toEqual([]);
  }
});

test('an answer that failed and a question without a passage are found by their question', async () => {
  const retrieval = (outcome: string) => ({ mode: 'model', retrieval: { outcome } });
  const failed = await turn('failed', { mode: 'model' });
  const apology = await turn('done', { mode: 'fallback' });
  const nothing = await turn('done', retrieval('below_threshold'));
  const found = await turn('done', retrieval('used'));
  const asked = [];
  for (const turnId of [failed, apology, nothing, found]) asked.push(await say('?', { turnId }));
  const answer = { turnId: nothing, direction: 'outbound', author: 'persona', status: 'sent' };
  const reply = await say('Não sei', answer);
  expect(await ids({ problem: 'answer_failed' })).toEqual([asked[1], asked[0]]);
  expect(await ids({ problem: 'nothing_found' })).toEqual([asked[2]]);
  expect(await ids({ versionId: persona.versionId })).toEqual([reply, ...asked.toReversed()]);
  const { data } = await searchLogs(ctx, LogListQuery.parse({ versionId: persona.versionId }));
  expect(data[0]).toMatchObject({
    persona: { name: 'Endrigo' },
    personaVersion: 1,
    problems: ['nothing_found'],
  });
});

test('a send that failed is found, one that was sent again is not', async () => {
  const outbound = { direction: 'outbound', author: 'persona', status: 'failed' };
  const id = await say('Oi', { ...outbound, errorCode: '63016' });
  await say('Oi', { ...outbound, errorCode: 'resent' });
  const plain = await say('Oi', outbound);
  expect(await ids({ problem: 'send_failed' })).toEqual([plain, id]);
});

test('a day begins at midnight where the organisation is', async () => {
  const late = await say('fim do dia', { createdAt: new Date('2025-06-11T02:59:59Z') });
  const early = await say('fim do dia', { createdAt: new Date('2025-06-11T03:00:00Z') });
  const q = 'fim do dia';
  expect(await ids({ q, from: '2025-06-10', to: '2025-06-10' })).toEqual([late]);
  expect(await ids({ q, from: '2025-06-11' })).toEqual([early]);
  expect(await ids({ q, to: '2025-06-10' })).toEqual([late]);
});

test('pages follow each other without a gap or a double, whatever comes on top', async () => {
  const createdAt = new Date('2024-01-01T00:00:00Z');
  const written = [];
  for (let index = 0; index < 7; index += 1) written.push(await say('folha', { createdAt }));
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await searchLogs(ctx, LogListQuery.parse({ q: 'folha', perPage: 3, before }));
    seen.push(...page.data.map(({ id }) => id));
    before = page.next ?? undefined;
    await say('folha');
  } while (before);
  expect(seen).toEqual(written.toSorted().toReversed());
});

test('a key that is none is refused', async () => {
  for (const before of ['x', '2026-01-01_x', `x_${newId()}`]) {
    await expect(searchLogs(ctx, LogListQuery.parse({ before }))).rejects.toMatchObject({
      code: 'validation_failed',
    });
  }
});

test("another organisation's messages are not found", async () => {
  await say('segredo');
  const other = contextFor(platform, await platform.createOrganization());
  expect((await searchLogs(other, LogListQuery.parse({ q: 'segredo' }))).data).toEqual([]);
  expect(await countLogs(other, {})).toEqual({ total: 0, conversations: 0 });
});
