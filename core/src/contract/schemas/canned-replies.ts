import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';

/** What `{{…}}` may stand for in a canned reply. */
export const CannedVariable = z.enum([
  'contact.name',
  'contact.firstName',
  'attendant.name',
  'attendant.firstName',
  'persona.name',
  'number.name',
  'today',
  'time',
]);
export type CannedVariable = z.infer<typeof CannedVariable>;

/** What is typed after `/`: one word, small letters, digits, `-` and `_`. */
export const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{Ll}\p{Nd}][\p{Ll}\p{Nd}_-]{0,39}$/u, 'One word: letters, digits, - and _');

const CannedText = z.string().trim().min(1).max(4000);

export const CannedReply = z.object({
  id: Id,
  shortcut: z.string(),
  text: z.string(),
  updatedByName: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type CannedReply = z.infer<typeof CannedReply>;

export const CreateCannedReply = z.object({ shortcut: Shortcut, text: CannedText });
export type CreateCannedReply = z.infer<typeof CreateCannedReply>;

export const UpdateCannedReply = CreateCannedReply.partial();
export type UpdateCannedReply = z.infer<typeof UpdateCannedReply>;

/** Sorted by shortcut; with `q`, shortcuts that begin with it come first. */
export const CannedReplyListQuery = ListQuery;
export type CannedReplyListQuery = z.infer<typeof CannedReplyListQuery>;

const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;
const SPACED_VARIABLE = /([^\S\n]?)\{\{\s*([\w.]+)\s*\}\}/g;

/**
 * The text as it is sent. An empty variable also removes the space before it. An unknown variable
 * stays as written, so that it is noticed before sending.
 */
export function fillCannedReply(
  text: string,
  values: Partial<Record<CannedVariable, string>>,
): string {
  return text.replace(SPACED_VARIABLE, (written, space: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name as CannedVariable] : undefined;
    if (value === undefined) return written;
    return value === '' ? '' : `${space}${value}`;
  });
}

/** Somebody's first name, for addressing them. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** Unknown names in `{{…}}`, each once. */
export function unknownCannedVariables(text: string): string[] {
  const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
  const known: readonly string[] = CannedVariable.options;
  return [...new Set(names)].filter((name) => !known.includes(name));
}
