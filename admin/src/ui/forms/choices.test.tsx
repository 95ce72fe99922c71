// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderInConsole } from '../../testing/render-in-console.tsx';
import { CheckboxList, FieldSet, RadioList } from './choices.tsx';

const CHOICES = [
  { value: 'waiting', label: 'Somebody waits' },
  { value: 'assigned', label: 'One is handed to me' },
  { value: 'gone', label: 'One is over' },
];

test('several answers keep the order in which they stand', async () => {
  const onChange = vi.fn();
  renderInConsole(
    <FieldSet label="Tell me when" error="Choose at least one">
      <CheckboxList value={['gone']} choices={CHOICES} onChange={onChange} />
    </FieldSet>,
  );
  expect(screen.getByRole('group', { name: 'Tell me when' }).textContent).toContain(
    'Choose at least one',
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Somebody waits' }));
  expect(onChange).toHaveBeenLastCalledWith(['waiting', 'gone']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'One is over' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

test('one answer of several is chosen, with what it asks further below it', async () => {
  const onChange = vi.fn();
  const choices = CHOICES.map((choice) => ({
    ...choice,
    below: choice.value === 'gone' && <p>How long ago?</p>,
  }));
  renderInConsole(<RadioList value="gone" choices={choices} onChange={onChange} />);
  expect(screen.getByRole('radio', { name: 'One is over' })).toHaveProperty('checked', true);
  expect(screen.getByText('How long ago?')).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody waits' }));
  expect(onChange).toHaveBeenCalledWith('waiting');
});
