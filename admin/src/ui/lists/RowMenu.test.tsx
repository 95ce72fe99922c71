// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { RowMenu } from './RowMenu.tsx';

const open = () => userEvent.click(screen.getByRole('button', { name: 'Actions for Bia' }));

test('a menu offers what applies, does it, or opens its dialog', async () => {
  const run = vi.fn();
  renderInConsole(
    <RowMenu
      label="Actions for Bia"
      actions={[
        { label: 'Reactivate', run },
        {
          label: 'Edit',
          dialog: (onClose) => (
            <button type="button" onClick={onClose}>
              Close Bia
            </button>
          ),
        },
        false,
      ]}
    />,
  );
  await open();
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Reactivate',
    'Edit',
  ]);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Reactivate' }));
  expect(run).toHaveBeenCalledOnce();
  await open();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await userEvent.click(screen.getByText('Close Bia'));
  expect(screen.queryByText('Close Bia')).toBeNull();
});

test('where nothing applies, there is no button', () => {
  renderInConsole(<RowMenu label="Actions for Bia" actions={[false]} />);
  expect(screen.queryByRole('button')).toBeNull();
});
