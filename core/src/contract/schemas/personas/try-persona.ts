import { z } from 'zod';
import { Id } from '../common.ts';
import { ConversationState } from '../conversations.ts';
import { Trace } from '../trace.ts';
import { TriedFile } from './tried-file.ts';

export const TriedMessage = z
  .object({ text: z.string().trim().max(4000).default(''), file: TriedFile.optional() })
  .refine(({ text, file }) => text !== '' || file !== undefined, 'Write something, or send a file');
export type TriedMessage = z.infer<typeof TriedMessage>;

/**
 * A burst of messages (or `message` alone) to the draft, or to a version: answered as in
 * production, never sent, never kept. The caller keeps what was said and gives it back as
 * `history`.
 */
export const TryPersona = z
  .object({
    message: z.string().trim().min(1).max(4000).optional(),
    messages: z.array(TriedMessage).min(1).max(20).optional(),
    history: z
      .array(
        z.object({
          role: z.enum(['contact', 'persona', 'attendant']),
          text: z.string().max(21_000),
        }),
      )
      .max(100)
      .default([]),
    versionId: Id.optional(),
    /** Who writes; left out: somebody new. Their conversation is read and left as it is. */
    contactId: Id.optional(),
  })
  .refine(
    ({ message, messages }) => (message === undefined) !== (messages === undefined),
    'Give either message or messages',
  );
export type TryPersona = z.infer<typeof TryPersona>;

export const TryResult = z.object({
  /** All that the contact would read, in one piece; empty when the persona keeps silent. */
  reply: z.string(),
  trace: Trace,
  /** What the system says before the persona does, such as after an opt-out. */
  notices: z.array(z.string()),
  /** The persona's answer as the messages that it would leave in. */
  parts: z.array(z.string()),
  /** The answer spoken, when it would be. */
  voice: z
    .object({
      base64: z.string(),
      mimeType: z.string(),
      durationMs: z.number().int().nullable(),
    })
    .nullable(),
  /** Each message of the burst as a later `history` is to say it, and what was heard in it. */
  received: z.array(
    z.object({
      text: z.string(),
      transcript: z.string().nullable(),
      errorCode: z.string().nullable(),
    }),
  ),
  /** The conversation would go to an attendant. */
  isHandoff: z.boolean(),
  /**
   * What the persona remembers of this contact; null for somebody new, or with whom it never spoke.
   */
  memory: z
    .object({
      conversationId: Id,
      state: ConversationState,
      messages: z.number().int(),
      hasSummary: z.boolean(),
    })
    .nullable(),
});
export type TryResult = z.infer<typeof TryResult>;
