// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../api/http.ts';
import { useSaveRecord } from '../../api/useSaveRecord.ts';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { PasswordInput, SelectInput, SwitchInput, TextInput } from '../forms/inputs.tsx';
import { RecordFormDialog } from './RecordFormDialog.tsx';

const BIA = { id: '7', name: 'Bia', email: 'bia@example.com', role: 'attendant', isHeard: false };
const ROLES = [
  { value: 'attendant', label: 'Attendant' },
  { value: 'admin', label: 'Administrator' },
];

function Dialog({ record, onClose }: { record?: typeof BIA; onClose: () => void }) {
  const save = useSaveRecord('people', record);
  return (
    <RecordFormDialog title="A person" done="Saved" record={record} save={save} onClose={onClose}>
      <TextInput source="name" label="Name" required />
      <TextInput source="email" label="E-mail" type="email" required />
      <SelectInput source="role" label="Role" choices={ROLES} />
      <SwitchInput source="isHeard" label="Hears of everything" />
      {!record && <PasswordInput source="password" label="Password" minLength={8} />}
    </RecordFormDialog>
  );
}

function Live() {
  const [record, setRecord] = useState(BIA);
  return (
    <>
      <button type="button" onClick={() => setRecord({ ...BIA, name: 'Beatriz' })}>
        An event
      </button>
      <Dialog record={record} onClose={() => {}} />
    </>
  );
}

function show(record?: typeof BIA) {
  const provider = {
    create: vi.fn(async () => ({ data: BIA })),
    update: vi.fn(async () => ({ data: BIA })),
  };
  const onClose = vi.fn();
  const view = renderInConsole(<Dialog record={record} onClose={onClose} />, provider as never);
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { ...view, ...provider, onClose, save };
}

test('what is missing, too short or no e-mail is said under its field, and nothing is sent', async () => {
  const { create, save } = show();
  await userEvent.type(screen.getByLabelText('E-mail'), 'bia');
  await userEvent.type(screen.getByLabelText('Password'), 'short');
  await save();
  expect(await screen.findByText('Fill in this field')).toBeDefined();
  expect(screen.getByText(/name@company\.com/)).toBeDefined();
  expect(screen.getByText(/at least 8/)).toBeDefined();
  expect(create).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('of a record, what was changed is sent; then the dialog closes and says so', async () => {
  const { update, onClose, save } = show(BIA);
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Bia');
  await userEvent.click(screen.getByRole('combobox', { name: 'Role' }));
  await userEvent.click(screen.getByRole('option', { name: 'Administrator' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Hears of everything' }));
  await save();
  await screen.findByText('success: Saved');
  expect(update).toHaveBeenCalledWith(
    'people',
    expect.objectContaining({ id: '7', data: { role: 'admin', isHeard: true } }),
  );
  expect(onClose).toHaveBeenCalledOnce();
});

test('what the API says of a field stands under it, and the form can be sent again', async () => {
  const { update, onClose, save } = show(BIA);
  const errors = { name: 'Somebody has this name', unseen: 'No field of this form' };
  update.mockRejectedValueOnce(new ApiError(422, { code: 'validation_failed', errors }));
  await userEvent.type(screen.getByLabelText('Name'), 'x');
  await save();
  expect(await screen.findByText('Somebody has this name')).toBeDefined();
  expect(screen.getByRole('alert')).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
  await save();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('a record that changes meanwhile leaves alone what is being typed', async () => {
  renderInConsole(<Live />);
  await userEvent.type(screen.getByLabelText('Name'), ' Souza');
  await userEvent.click(screen.getByText('An event'));
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Bia Souza');
});
