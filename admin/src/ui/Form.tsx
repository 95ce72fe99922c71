import { styled } from '@mui/material/styles';
import { type ComponentProps, type FormEvent, useState } from 'react';
import { type FieldProblem, FormProblems, problemsOf } from './form-problems.ts';

type Props = ComponentProps<'form'>;

/** Fields in a column; what is missing is said under its field, in the console's language. */
export function Form({ onSubmit, onInput, ...form }: Props) {
  const [problems, setProblems] = useState<ReadonlyMap<string, FieldProblem>>(new Map());
  const submit: Props['onSubmit'] = (event) => {
    const found = problemsOf(event.currentTarget);
    setProblems(found);
    if (found.size === 0) return onSubmit?.(event);
    event.preventDefault();
    const [first] = found.keys();
    if (first) document.getElementById(first)?.focus();
  };
  const input = (event: FormEvent<HTMLFormElement>) => {
    const { id } = event.target as HTMLElement;
    if (problems.has(id)) setProblems(new Map([...problems].filter(([key]) => key !== id)));
    onInput?.(event as Parameters<NonNullable<Props['onInput']>>[0]);
  };
  return (
    <FormProblems value={problems}>
      <Column noValidate {...form} onSubmit={submit} onInput={input} />
    </FormProblems>
  );
}

const Column = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2.5),
  minWidth: 0,
}));
