import { createPersona } from '@sosia/core/personas';
import { contextFor } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let origin: string;

beforeAll(async () => {
  server = await openTestApp();
  origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

interface Heard {
  id: string;
  event: string;
  personaId: string;
}

/** Opens the stream; `until` waits for a number of events and returns all of them. */
async function openStream(cookie: string, lastEventId?: string) {
  const leaving = new AbortController();
  const headers = { cookie, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const answer = await fetch(`${origin}/api/events`, { headers, signal: leaving.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const heard = (): Heard[] =>
    [...text.matchAll(/id: (.*)\nevent: (.*)\ndata: (.*)\n\n/g)].map(([, id, event, data]) => ({
      id: String(id),
      event: String(event),
      personaId: JSON.parse(String(data)).personaId,
    }));
  return {
    answer,
    async until(count: number): Promise<Heard[]> {
      while (heard().length < count) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) break;
        text += value;
      }
      return heard();
    },
    close: () => leaving.abort(),
  };
}

async function organisation() {
  const organizationId = await server.platform.createOrganization();
  const { cookie } = await server.signIn(organizationId, 'viewer');
  const ctx = contextFor(server.platform, organizationId);
  return { cookie, change: async () => (await createPersona(ctx, { name: 'Endrigo' })).id };
}

test('an open console hears what changes, in its own organisation alone', async () => {
  const [ours, theirs] = [await organisation(), await organisation()];
  const stream = await openStream(ours.cookie);
  expect(stream.answer.headers.get('content-type')).toBe('text/event-stream');
  await theirs.change();
  const id = await ours.change();
  expect(await stream.until(1)).toMatchObject([{ event: 'live', personaId: id }]);
  stream.close();
});

test('after a drop it is told what it missed, none twice and none lost', async () => {
  const { cookie, change } = await organisation();
  const first = await openStream(cookie);
  const before = [await change(), await change()];
  const [, last] = await first.until(2);
  first.close();
  const missed = [await change(), await change(), await change()];
  const changing = Promise.all([change(), change(), change()]);
  const second = await openStream(cookie, last?.id);
  const during = await changing;
  const after = [await change()];
  const heard = await second.until(7);
  const ids = heard.map(({ personaId }) => personaId);
  expect(ids).toHaveLength(7);
  expect(ids.slice(0, 3)).toEqual(missed);
  expect(ids.slice(3, 6).sort()).toEqual(during.sort());
  expect(ids.slice(6)).toEqual(after);
  expect(ids).not.toContain(before[0]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(7);
  second.close();
});

test('a position that is none counts as now', async () => {
  const { cookie, change } = await organisation();
  await change();
  const stream = await openStream(cookie, 'nonsense');
  const id = await change();
  expect(await stream.until(1)).toMatchObject([{ personaId: id }]);
  stream.close();
});

// The embedded database has one session: nothing can run beside a transaction there.
test.skipIf(!process.env.DATABASE_URL)(
  'what was committed before is not news, though a long transaction holds it back',
  async () => {
    const { cookie, change } = await organisation();
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const long = server.platform.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_current_xact_id()::text`;
      begun.resolve();
      await ended.promise;
    });
    await begun.promise;
    await change();
    const stream = await openStream(cookie);
    const id = await change();
    ended.resolve();
    await long;
    expect(await stream.until(1)).toMatchObject([{ personaId: id }]);
    stream.close();
  },
);

test('a stranger hears nothing', async () => {
  const { answer } = await openStream('');
  expect(answer.status).toBe(401);
});

test('streams end when the server stops', async () => {
  const { cookie } = await organisation();
  const stream = await openStream(cookie);
  await server.app.close();
  expect(await stream.until(1)).toEqual([]);
});
