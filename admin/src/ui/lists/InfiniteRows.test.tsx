// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../api/http.ts';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { InfiniteRows } from './InfiniteRows.tsx';

type Row = { id: string; name: string };
type Asked = { pagination: { page: number; perPage: number } };

const rows = (
  <InfiniteRows<Row>
    resource="contacts"
    perPage={2}
    empty={<p>Nobody yet</p>}
    row={({ name }) => <li>{name}</li>}
  />
);

function pagesOf(names: string[]) {
  return vi.fn(async (_resource: string, { pagination: { page, perPage } }: Asked) => ({
    data: names.slice((page - 1) * perPage, page * perPage).map((name) => ({ id: name, name })),
    total: names.length,
  }));
}

test('rows come page by page, after a skeleton', async () => {
  const { container } = renderInConsole(rows, {
    getList: pagesOf(['Ana', 'Bia', 'Caio']) as never,
  });
  expect(container.querySelector('[aria-busy=true]')).not.toBeNull();
  await screen.findByText('Bia');
  expect(container.querySelector('[aria-busy=true]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByText('Caio');
  expect(screen.getByText('Ana')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('a list without rows says so', async () => {
  renderInConsole(rows, { getList: pagesOf([]) as never });
  expect(await screen.findByText('Nobody yet')).toBeDefined();
});

test('a list that is refused says why in its place, not in a notice', async () => {
  const refusal = new ApiError(403, { code: 'forbidden' });
  renderInConsole(rows, { getList: () => Promise.reject(refusal) });
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.queryByText(/^error:/)).toBeNull();
  expect(screen.queryByText('Nobody yet')).toBeNull();
});

test('rows that stand under another record are asked for there', async () => {
  const getList = pagesOf(['Ana']);
  const row = ({ name }: Row) => <li>{name}</li>;
  renderInConsole(
    <InfiniteRows<Row> resource="notes" path="/contacts/1/notes" empty={null} row={row} />,
    { getList: getList as never },
  );
  await screen.findByText('Ana');
  expect(getList.mock.lastCall).toMatchObject(['notes', { meta: { path: '/contacts/1/notes' } }]);
});
