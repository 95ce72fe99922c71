import { contextFor, newId } from '@sosia/core/platform';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

let organizationId: string;
let call: Call;
let userId: string;
let contactId: string;
let numberId: string;
beforeEach(async () => {
  organizationId = await server.platform.createOrganization();
  ({ call, userId } = await server.signIn(organizationId, 'attendant'));
  const { db } = contextFor(server.platform, organizationId);
  [contactId, numberId] = [newId(), newId()];
  await db.contact.create({
    data: { id: contactId, organizationId, channel: 'simulator', name: '<b>Zé</b> da Silva' },
  });
  await db.number.create({
    data: {
      id: numberId,
      organizationId,
      channel: 'simulator',
      address: 'simulator:x',
      name: 'Loja',
    },
  });
});

type State = 'BOT_ACTIVE' | 'AWAITING_AGENT' | 'AGENT_ACTIVE' | 'RESOLVED';
const START = Date.parse('2026-11-02T12:00:00.000Z');

/** A conversation whose last message and last state change are `minute` minutes after the start. */
async function talk(
  minute: number,
  { state = 'AWAITING_AGENT', ...rest }: { state?: State } & Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const at = new Date(START + minute * 60_000);
  await contextFor(server.platform, organizationId).db.conversation.create({
    data: {
      id,
      organizationId,
      contactId,
      numberId,
      channel: 'simulator',
      state,
      stateChangedAt: at,
      lastMessageAt: at,
      ...(state === 'RESOLVED' && { closedAt: at }),
      ...(state === 'AGENT_ACTIVE' && { assigneeId: userId }),
      ...rest,
    },
  });
  return id;
}

const ask = async (query: string) => (await call('GET', `/api/conversations?${query}`)).json();
const idsOf = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id);

test('each queue has its conversations in its order', async () => {
  const late = await talk(3, { unreadCount: 2 });
  const early = await talk(1, { unreadCount: 1 });
  const urgent = await talk(2, { urgentSince: new Date(START) });
  const mine = await talk(4, { state: 'AGENT_ACTIVE' });
  const theirs = await talk(5, { state: 'AGENT_ACTIVE', assigneeId: newId() });
  const bots = await talk(6, { state: 'BOT_ACTIVE' });
  const closed = await talk(7, { state: 'RESOLVED' });
  expect(idsOf(await ask('queue=waiting'))).toEqual([urgent, early, late]);
  expect(idsOf(await ask('queue=mine'))).toEqual([mine]);
  expect(idsOf(await ask('queue=open'))).toEqual([bots, theirs, mine, late, urgent, early]);
  expect(idsOf(await ask('queue=closed'))).toEqual([closed]);
  const counts = (await call('GET', '/api/conversations/queues')).json();
  expect(counts).toEqual({
    waiting: { count: 3, isCapped: false, unread: 3 },
    mine: { count: 1, isCapped: false, unread: 0 },
    open: { count: 6, isCapped: false, unread: 3 },
    closed: { count: 1, isCapped: false, unread: 0 },
  });
});

test.each(['waiting', 'open'])(
  '%s is paged down and up again by key, also where instants are equal',
  async (queue) => {
    for (const [index, minute] of [5, 1, 1, 1, 2, 2, 9, 3].entries()) {
      await talk(minute, index % 3 === 0 ? { urgentSince: new Date(START) } : {});
    }
    const whole = idsOf(await ask(`queue=${queue}&perPage=100`));
    expect(whole).toHaveLength(8);
    const pages = [await ask(`queue=${queue}&perPage=3`)];
    while (pages.at(-1).nextKey) {
      pages.push(await ask(`queue=${queue}&perPage=3&after=${pages.at(-1).nextKey}`));
    }
    expect(pages.map(({ data }) => data.length)).toEqual([3, 3, 2]);
    expect(pages.flatMap(idsOf)).toEqual(whole);
    const above = await ask(`queue=${queue}&perPage=3&before=${pages[2].previousKey}`);
    expect(idsOf(above)).toEqual(idsOf(pages[1]));
    const top = await ask(`queue=${queue}&perPage=3&before=${pages[0].previousKey}`);
    expect(top).toMatchObject({ data: [], total: 8, isTotalCapped: false, nextKey: null });
  },
);

test('what comes while somebody scrolls moves no row onto two pages', async () => {
  const old = [await talk(3), await talk(2), await talk(1)];
  const first = await ask('queue=open&perPage=2');
  const fresh = await talk(9);
  const second = await ask(`queue=open&perPage=2&after=${first.nextKey}`);
  expect([...idsOf(first), ...idsOf(second)]).toEqual(old);
  expect(idsOf(await ask(`queue=open&before=${first.previousKey}`))).toEqual([fresh]);
});

test.each(['after=nonsense', `before=0_2026-13-40T00:00:00.000Z_${newId()}`, 'queue=all'])(
  'a key or queue that is none is refused: %s',
  async (query) => {
    const answer = await call('GET', `/api/conversations?${query}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'validation_failed' });
  },
);

test('the other filters go on together: failed sends, person, state, words', async () => {
  const failed = await talk(1, { state: 'BOT_ACTIVE', lastPosition: 1 });
  await talk(2, { state: 'BOT_ACTIVE' });
  const { db } = contextFor(server.platform, organizationId);
  await db.message.create({
    data: {
      id: newId(),
      organizationId,
      conversationId: failed,
      position: 1,
      direction: 'outbound',
      author: 'persona',
      body: 'desconto de 50% à vista',
      status: 'failed',
      errorCode: '63016',
    },
  });
  expect(idsOf(await ask('hasFailedSend=true'))).toEqual([failed]);
  expect(idsOf(await ask('hasFailedSend=false'))).not.toContain(failed);
  expect(idsOf(await ask(`contactId=${contactId}&state=BOT_ACTIVE&q=50%25%20à`))).toEqual([failed]);
  expect(idsOf(await ask('q=50_60'))).toEqual([]);
  expect((await ask('state=AWAITING_AGENT')).total).toBe(0);
});

test('a search finds who it was and what was written or said, however it is typed', async () => {
  const [spoken, silent] = [await talk(2), await talk(1)];
  const { db } = contextFor(server.platform, organizationId);
  await db.contact.update({ where: { id: contactId }, data: { phone: '+5511988887777' } });
  const message = { organizationId, position: 1, status: 'received' as const };
  const inbound = { direction: 'inbound' as const, author: 'contact' as const };
  const [voiceId, textId] = [newId(), newId()];
  const rows = [
    { ...message, ...inbound, id: voiceId, conversationId: spoken, kind: 'audio', body: '' },
    { ...message, ...inbound, id: textId, conversationId: silent, body: 'Há vaga de garagem?' },
  ];
  await db.message.createMany({ data: rows });
  await db.attachment.create({
    data: {
      id: newId(),
      organizationId,
      messageId: voiceId,
      kind: 'audio',
      mimeType: 'audio/ogg',
      transcript: 'Queria financiar o imóvel',
    },
  });
  const found = async (q: string) => idsOf(await ask(`q=${encodeURIComponent(q)}`));
  for (const who of ['ze SILVA', '(11) 98888-7777', '8888 77']) {
    expect([who, await found(who)]).toEqual([who, [spoken, silent]]);
  }
  expect(await found('imovel financ')).toEqual([spoken]);
  expect(await found('ha vaga')).toEqual([silent]);
  expect(await found('vaga financ')).toEqual([]);
  expect(await found('?!')).toEqual([]);
});

async function fillThread(conversationId: string, count: number): Promise<string[]> {
  const { db } = contextFor(server.platform, organizationId);
  const rows = Array.from({ length: count }, (_, index) => ({ id: newId(), position: index + 1 }));
  await db.message.createMany({
    data: rows.map((row) => ({
      ...row,
      organizationId,
      conversationId,
      direction: 'inbound' as const,
      author: 'contact' as const,
      body: `${row.position}`,
      status: 'received' as const,
    })),
  });
  await db.conversation.update({ where: { id: conversationId }, data: { lastPosition: count } });
  return rows.map(({ id }) => id);
}

test('a thread is read from its end, both ways, and around any message', async () => {
  const id = await talk(1);
  const ids = await fillThread(id, 30);
  const read = async (query: string) => {
    const page = (await call('GET', `/api/conversations/${id}/messages?limit=10&${query}`)).json();
    const at = page.data.map((message: { position: number }) => message.position);
    return [at[0], at.at(-1), page.hasBefore, page.hasAfter, page.total];
  };
  expect(await read('')).toEqual([21, 30, true, false, 30]);
  expect(await read('before=21')).toEqual([11, 20, true, true, 30]);
  expect(await read('before=6')).toEqual([1, 5, false, true, 30]);
  expect(await read('after=25')).toEqual([26, 30, true, false, 30]);
  expect(await read(`around=${ids[14]}`)).toEqual([10, 19, true, true, 30]);
  expect(await read(`around=${ids[0]}`)).toEqual([1, 10, false, true, 30]);
  expect(await read(`around=${ids[29]}`)).toEqual([25, 30, true, false, 30]);
  const elsewhere = await talk(2);
  const answer = await call('GET', `/api/conversations/${elsewhere}/messages?around=${ids[3]}`);
  expect(answer.statusCode).toBe(404);
});

test('a note is for colleagues: it tells who is named, moves no queue and leaves no outbox', async () => {
  const id = await talk(1, { lastMessagePreview: 'Oi', unreadCount: 1 });
  const colleague = await server.signIn(organizationId, 'viewer');
  const written = await call('POST', `/api/conversations/${id}/notes`, {
    text: 'Ele já ligou ontem <script>',
    mentions: [colleague.userId, colleague.userId],
  });
  expect(written.statusCode, written.body).toBe(201);
  expect(written.json()).toMatchObject({
    kind: 'note',
    author: 'attendant',
    body: 'Ele já ligou ontem <script>',
    mentions: [{ id: colleague.userId, name: 'Ana' }],
  });
  const seen = (await call('GET', `/api/conversations/${id}`)).json();
  expect(seen).toMatchObject({ lastMessagePreview: 'Oi', unreadCount: 1 });
  expect(seen.lastMessageAt).toBe(new Date(START + 60_000).toISOString());
  const { db } = contextFor(server.platform, organizationId);
  expect(await db.message.findMany({ where: { nextAttemptAt: { not: null } } })).toEqual([]);
  const mentions = (await colleague.call('GET', '/api/mentions')).json();
  expect(mentions).toMatchObject({
    total: 1,
    data: [{ conversationId: id, messageId: written.json().id, authorName: 'Ana' }],
  });
  expect((await call('GET', '/api/mentions')).json().total).toBe(0);
  const told = await db.notification.findMany({ where: { event: 'mentioned' } });
  expect(told).toMatchObject([{ conversationId: id, userIds: [colleague.userId] }]);
});

test('nobody is named who cannot read it, and then nothing is written', async () => {
  const id = await talk(1);
  const stranger = await server.signIn(await server.platform.createOrganization());
  for (const mentioned of [stranger.userId, newId()]) {
    const body = { text: 'oi', mentions: [mentioned] };
    const answer = await call('POST', `/api/conversations/${id}/notes`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'validation_failed',
      errors: { mentions: expect.anything() },
    });
  }
  expect((await call('GET', `/api/conversations/${id}/messages`)).json().total).toBe(0);
});

test('a closed conversation takes notes, and refuses messages and files by name', async () => {
  const id = await talk(1, { state: 'RESOLVED' });
  expect(
    (await call('POST', `/api/conversations/${id}/notes`, { text: 'foi bom' })).statusCode,
  ).toBe(201);
  const sent = await call('POST', `/api/conversations/${id}/messages`, { text: 'oi' });
  expect([sent.statusCode, sent.json().code]).toEqual([409, 'conversation_closed']);
  const file = await call('POST', `/api/conversations/${id}/attachments`, {});
  expect([file.statusCode, file.json().code]).toEqual([409, 'conversation_closed']);
});

test('a message of ten thousand characters is refused, and HTML is kept as the text it is', async () => {
  const id = await talk(1, { state: 'AGENT_ACTIVE' });
  const long = await call('POST', `/api/conversations/${id}/messages`, {
    text: 'a'.repeat(10_000),
  });
  expect([long.statusCode, long.json().code]).toEqual([422, 'validation_failed']);
  const html = '<img src=x onerror=alert(1)> {{contact.name}}';
  const sent = await call('POST', `/api/conversations/${id}/messages`, { text: html });
  expect(sent.statusCode, sent.body).toBe(201);
  expect(sent.json().body).toBe(html);
  const broken = await call('POST', `/api/conversations/${id}/messages`, { text: 'a\u0000b' });
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'malformed']);
  expect((await call('GET', `/api/conversations/${id}/messages`)).json().total).toBe(1);
});
