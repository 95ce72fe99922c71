import { z } from 'zod';
import { PersonaSettings } from './personas.ts';

/** What `{{…}}` may stand for in a prompt, a biography, a greeting or a quick reply. */
export const PromptVariable = z.enum([
  'persona.name',
  'persona.role',
  'contact.name',
  'today',
  'weekday',
  'time',
  'channel',
]);
export type PromptVariable = z.infer<typeof PromptVariable>;

/** Asks how large the prompt of one answer gets with this draft, saved or not. */
export const MeasurePrompt = z.object({ draft: PersonaSettings });
export type MeasurePrompt = z.infer<typeof MeasurePrompt>;

const Tokens = z.number().int();

/**
 * What one answer takes, with passages and history at the sizes the draft sets. Passages, messages
 * and the length of an answer are this persona's own of late, as far as it has any.
 */
export const PromptSize = z.object({
  model: z.string(),
  /** Whether the model's own way of counting is known; otherwise the numbers are near. */
  isExact: z.boolean(),
  parts: z.object({
    instructions: Tokens,
    biography: Tokens,
    /** Tone, language and the rules that every prompt carries. */
    rules: Tokens,
    passages: Tokens,
    /** Earlier messages, their summary and the question. */
    conversation: Tokens,
  }),
  inputTokens: Tokens,
  /** Of a usual answer. */
  outputTokens: Tokens,
  /** Null where the model's price is not known. */
  costUsd: z.number().nullable(),
  /** How much of it stands on what was really said and written; 0: on an assumption. */
  samples: z.object({ passages: Tokens, messages: Tokens, answers: Tokens }),
});
export type PromptSize = z.infer<typeof PromptSize>;
