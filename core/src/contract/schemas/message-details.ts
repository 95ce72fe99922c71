import { z } from 'zod';
import { Id } from './common.ts';

const text = (length: number) => z.string().max(length);

/** What a message carries besides its text. Each field is present only when the channel sent it. */
export const MessageDetails = z.object({
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      label: text(500),
      address: text(500),
    })
    .optional(),
  /** A tapped button: its label, and the payload the template gave it. */
  button: z.object({ text: text(500), payload: text(2000) }).optional(),
  /** The message this one replies to, by the provider's id. */
  quoted: z.object({ providerMessageId: text(100), sender: text(200) }).optional(),
  /** The advertisement that led to this message. */
  referral: z
    .object({ headline: text(1000), body: text(2000), sourceUrl: text(2000), sourceType: text(50) })
    .optional(),
  forwarded: z.enum(['once', 'often']).optional(),
  /** An answer given in a form or flow, exactly as the provider sent it. */
  interactive: text(10_000).optional(),
  /** The approved template it is sent as; `body` holds what the person reads. */
  template: z
    .object({
      id: Id,
      name: text(200),
      contentSid: text(40),
      variables: z.record(z.string(), text(1024)),
    })
    .optional(),
  /** User ids of the colleagues mentioned in a note. */
  mentions: z.array(Id).max(20).optional(),
  /** The failed message that this one sends again. */
  resendOf: Id.optional(),
});
export type MessageDetails = z.infer<typeof MessageDetails>;
