export type FieldProblem =
  | { kind: 'required' | 'email' | 'check' }
  | { kind: 'tooShort'; min: number };

export type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * The browser's validation result for a field, without its text, which is in the browser's own
 * language.
 */
export function problemOf(control: Control): FieldProblem | undefined {
  const { value, validity, minLength } = control;
  if (control.required && !value.trim()) return { kind: 'required' };
  if (validity.typeMismatch && control.type === 'email') return { kind: 'email' };
  // The browser itself checks the length only of typed text, not of text set by script.
  if (value && value.length < minLength) return { kind: 'tooShort', min: minLength };
  return validity.valid ? undefined : { kind: 'check' };
}
