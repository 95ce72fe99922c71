// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { useUrlFilters } from './useUrlFilters.ts';

const FIELDS = ['q', 'tag'] as const;

function List() {
  const { values, filter, set, isNarrowed } = useUrlFilters(FIELDS);
  return (
    <>
      <p>{JSON.stringify({ values, filter, isNarrowed })}</p>
      <button type="button" onClick={() => set({ tag: 'vip', q: '' })}>
        Only vip
      </button>
    </>
  );
}

test('filters are read from the address and written to it, beside what else it says', async () => {
  renderInConsole(<List />, {}, '/contacts?q=bia&view=3');
  expect(screen.getByText(/"filter":\{"q":"bia"\},"isNarrowed":true/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Only vip' }));
  expect(screen.getByText(/"values":\{"q":"","tag":"vip"\}/)).toBeDefined();
  expect(screen.getByLabelText('address').textContent).toBe('/contacts?view=3&tag=vip');
});
