import { createContext, useContext } from 'react';
import { useWords } from '../i18n/useWords.ts';

export type FieldProblem =
  | { kind: 'required' | 'email' | 'check' }
  | { kind: 'tooShort'; min: number };

/** What is wrong with the fields of a form, by the id of each. */
export const FormProblems = createContext<ReadonlyMap<string, FieldProblem>>(new Map());

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** Reads what the browser knows of each field, which says it in a language of its own. */
export function problemsOf(form: HTMLFormElement): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const control of form.querySelectorAll<Control>('input[id], textarea[id]')) {
    const problem = problemOf(control);
    if (problem) problems.set(control.id, problem);
  }
  return problems;
}

/** What the browser knows of a field, which says it in a language of its own. */
export function problemOf(control: Control): FieldProblem | undefined {
  const { value, validity, minLength } = control;
  if (control.required && !value.trim()) return { kind: 'required' };
  if (validity.typeMismatch && control.type === 'email') return { kind: 'email' };
  // The browser itself counts only what was typed, not what was filled in.
  if (value && value.length < minLength) return { kind: 'tooShort', min: minLength };
  return validity.valid ? undefined : { kind: 'check' };
}

/** The problem of a field in words, once its form was tried. */
export function useFieldProblem(id: string): string | undefined {
  const t = useWords();
  const problem = useContext(FormProblems).get(id);
  if (!problem) return undefined;
  return t(`form.${problem.kind}`, problem.kind === 'tooShort' ? { min: problem.min } : {});
}
