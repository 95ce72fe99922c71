// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { CheckboxInput, fits, TextInput } from './inputs.tsx';
import { RecordForm } from './RecordForm.tsx';

test('a text that the contract does not take is not saved, and its field says what it must be', async () => {
  const save = vi.fn(async () => {});
  renderInConsole(
    <RecordForm save={save}>
      <TextInput
        source="code"
        label="Code"
        validate={fits(z.string().regex(/^A/), 'Begin with A')}
      />
    </RecordForm>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), 'B1');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Begin with A')).toBeDefined();
  expect(save).not.toHaveBeenCalled();
});

test('a ticked box is saved, and who may only read has no button for it', async () => {
  const save = vi.fn(async () => {});
  const box = <CheckboxInput source="isShared" label="For everybody" />;
  const { unmount } = renderInConsole(<RecordForm save={save}>{box}</RecordForm>);
  await userEvent.click(screen.getByRole('checkbox', { name: 'For everybody' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith({ isShared: true }));
  unmount();
  renderInConsole(
    <RecordForm save={save} isReadOnly>
      {box}
    </RecordForm>,
  );
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});
