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
 * A burst of messages (or `message` alone) to the draft or to a version. It is answered as in
 * production, but neither sent nor stored: the caller keeps the exchange and passes it back as
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
    /** Who writes; somebody new when omitted. Their conversation is read but not changed. */
    contactId: Id.optional(),
  })
  .refine(
    ({ message, messages }) => (message === undefined) !== (messages === undefined),
    'Give either message or messages',
  );
export type TryPersona = z.infer<typeof TryPersona>;

export const TryResult = z.object({
  /** Everything the contact would read, as one text; empty when the persona stays silent. */
  reply: z.string(),
  trace: Trace,
  /** What the system says before the persona does, for example after an opt-out. */
  notices: z.array(z.string()),
  /** The persona's answer, split into the messages it would be sent as. */
  parts: z.array(z.string()),
  /** The spoken answer, if it would be spoken. */
  voice: z
    .object({
      base64: z.string(),
      mimeType: z.string(),
      durationMs: z.number().int().nullable(),
    })
    .nullable(),
  /**
   * Each message of the burst as it should appear in a later `history`, and what was heard in it.
   */
  received: z.array(
    z.object({
      text: z.string(),
      transcript: z.string().nullable(),
      errorCode: z.string().nullable(),
    }),
  ),
  /** The conversation would be handed over to an attendant. */
  isHandoff: z.boolean(),
  /**
   * What the persona remembers about this contact; null for somebody new, or whom it has never
   * spoken with.
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
