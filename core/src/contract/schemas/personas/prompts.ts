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

/** Asks how large the prompt for one answer becomes with this draft, saved or not. */
export const MeasurePrompt = z.object({ draft: PersonaSettings });
export type MeasurePrompt = z.infer<typeof MeasurePrompt>;

const Tokens = z.number().int();

/**
 * The tokens one answer takes, with passages and history at the draft's limits. Passages, messages
 * and the answer have the sizes recently seen with this persona, as far as it has any.
 */
export const PromptSize = z.object({
  model: z.string(),
  /** Whether the model's own tokenizer is known; otherwise the numbers are approximate. */
  isExact: z.boolean(),
  parts: z.object({
    instructions: Tokens,
    biography: Tokens,
    /** Tone, language and the rules included in every prompt. */
    rules: Tokens,
    passages: Tokens,
    /** Earlier messages, their summary and the question. */
    conversation: Tokens,
  }),
  inputTokens: Tokens,
  /** Of a typical answer. */
  outputTokens: Tokens,
  /** Null when the model's price is unknown. */
  costUsd: z.number().nullable(),
  /** How many real passages, messages and answers it is based on; 0: an assumption. */
  samples: z.object({ passages: Tokens, messages: Tokens, answers: Tokens }),
});
export type PromptSize = z.infer<typeof PromptSize>;
