// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../api/http.ts';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { Loaded } from './Loaded.tsx';

const refetch = vi.fn();
const show = (data: string | undefined, error: unknown) =>
  renderInConsole(
    <Loaded query={{ data, error, refetch }} skeleton={<p>On its way</p>}>
      {(text) => <p>{text}</p>}
    </Loaded>,
  );
const failure = new ApiError(500, { code: 'internal' });

test('a skeleton stands there until there is data', () => {
  show(undefined, null);
  expect(screen.getByText('On its way')).toBeDefined();
});

test('what cannot be read says so and is asked for again', async () => {
  show(undefined, failure);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
});

test('what is there stays when it cannot be read anew', () => {
  show('Ana', failure);
  expect(screen.getByText('Ana')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
