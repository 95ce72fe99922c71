// @vitest-environment happy-dom
import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { VerbButton } from '../ui/VerbButton.tsx';
import { ApiError } from './http.ts';

function Team({ read }: { read: () => Promise<string> }) {
  const { data } = useQuery({ queryKey: ['people', 'getList'], queryFn: read });
  return <p>{data}</p>;
}

const button = (
  <VerbButton path="/people/7/reactivate" verb={{ done: 'Bia is back' }}>
    Reactivate
  </VerbButton>
);

test('a verb waits for its answer, says what was done, and re-reads what it touched', async () => {
  const answer = Promise.withResolvers<void>();
  const send = vi.fn(() => answer.promise);
  const read = vi.fn().mockResolvedValueOnce('inactive').mockResolvedValueOnce('active');
  renderInConsole(
    <>
      <Team read={read} />
      {button}
    </>,
    { send: send as never },
  );
  await screen.findByText('inactive');
  await userEvent.click(screen.getByRole('button', { name: 'Reactivate' }));
  expect(send).toHaveBeenCalledWith('/people/7/reactivate', { method: 'POST', body: {} });
  expect(screen.getByRole('button')).toHaveProperty('disabled', true);
  answer.resolve();
  await screen.findByText('active');
  expect(screen.getByText('success: Bia is back')).toBeDefined();
  expect(screen.getByRole('button')).toHaveProperty('disabled', false);
});

test('a verb that is refused says why in the language of the console', async () => {
  const send = () => Promise.reject(new ApiError(409, { code: 'last_owner' }));
  renderInConsole(button, { send });
  await userEvent.click(screen.getByRole('button', { name: 'Reactivate' }));
  expect(await screen.findByText(/^error: .*owner/)).toBeDefined();
  expect(screen.queryByText('success: Bia is back')).toBeNull();
});

test('a verb says an error in the words that it was given for it', async () => {
  const send = () => Promise.reject(new ApiError(409, { code: 'last_owner' }));
  const verb = { sayError: (error: Error) => `in other words: ${(error as ApiError).code}` };
  renderInConsole(
    <VerbButton path="/people/7/deactivate" verb={verb}>
      Deactivate
    </VerbButton>,
    { send },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Deactivate' }));
  expect(await screen.findByText('error: in other words: last_owner')).toBeDefined();
});
