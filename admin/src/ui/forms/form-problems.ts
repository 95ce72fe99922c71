export type FieldProblem =
  | { kind: 'required' | 'email' | 'check' }
  | { kind: 'tooShort'; min: number };

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** What the browser knows of a field, which says it in a language of its own. */
export function problemOf(control: Control): FieldProblem | undefined {
  const { value, validity, minLength } = control;
  if (control.required && !value.trim()) return { kind: 'required' };
  if (validity.typeMismatch && control.type === 'email') return { kind: 'email' };
  // The browser itself counts only what was typed, not what was filled in.
  if (value && value.length < minLength) return { kind: 'tooShort', min: minLength };
  return validity.valid ? undefined : { kind: 'check' };
}
