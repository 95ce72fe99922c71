import { afterEach, expect, test, vi } from 'vitest';
import { dataProvider } from './data-provider.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers each request with the next of these bodies and records what was requested. */
function answers(...bodies: object[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(JSON.stringify(bodies.shift()));
  });
  return asked;
}

const page = (number: number, perPage = 2) => ({
  pagination: { page: number, perPage },
  sort: { field: 'createdAt', order: 'DESC' as const },
  filter: { q: 'ana' },
});

test('a list that is counted through is asked for by the number of its page', async () => {
  const asked = answers({ data: [{ id: '1' }], total: 1 });
  const { total } = await dataProvider.getList('people', page(3));
  expect(total).toBe(1);
  expect(asked).toEqual(['/api/people?page=3&perPage=2&sort=createdAt&order=desc&q=ana']);
});

test('the page after the first is asked for with what the API gave with the first', async () => {
  const asked = answers({ data: [{ id: '1' }], next: 'key of 1' }, { data: [], next: null });
  const { pageInfo } = await dataProvider.getList('logs', page(1));
  expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  const last = await dataProvider.getList('logs', page(2));
  expect(asked.map((url) => new URLSearchParams(url.split('?')[1]).get('before'))).toEqual([
    null,
    'key of 1',
  ]);
  expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
});

test('contacts follow the last of a full page; a page that is not full is the last', async () => {
  const [first, second] = [
    { id: 'a', createdAt: '2026-11-30T10:00:00.000Z' },
    { id: 'b', createdAt: '2026-11-30T09:00:00.000Z' },
  ];
  const asked = answers({ data: [first, second], total: 3 }, { data: [first], total: 3 });
  await dataProvider.getList('contacts', page(1));
  const { pageInfo } = await dataProvider.getList('contacts', page(2));
  expect(asked[1]).toContain(`before=${encodeURIComponent(`${second?.createdAt}_b`)}`);
  expect(pageInfo?.hasNextPage).toBe(false);
});

test('many records are asked for a hundred at a time, and come back as one list', async () => {
  const ids = Array.from({ length: 130 }, (_, place) => `d${place}`);
  const rows = ids.map((id) => ({ id }));
  const asked = answers({ data: rows.slice(0, 100) }, { data: rows.slice(100) });
  const { data } = await dataProvider.getMany('documents', { ids });
  expect(data).toEqual(rows);
  const lists = asked.map((url) => new URLSearchParams(url.split('?')[1]).get('ids')?.split(','));
  expect(lists).toEqual([ids.slice(0, 100), ids.slice(100)]);
});
