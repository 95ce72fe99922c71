import { z } from 'zod';
import { Channel } from './channels.ts';
import { Before, Id, Instant, ListQuery } from './common.ts';

/** No text of Postgres holds the character NUL. */
const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .regex(/^[^\0]*$/, 'has a character that no text has');

const Tag = text(40).min(1);

/** What an organisation notes of its contacts, by names of its own. */
export const CustomFields = z
  .record(text(60).min(1), text(500).min(1))
  .refine((fields) => Object.keys(fields).length <= 50, 'has more than 50 fields');
export type CustomFields = z.infer<typeof CustomFields>;

export const Contact = z.object({
  id: Id,
  channel: Channel,
  name: z.string(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  tags: z.array(z.string()),
  customFields: z.record(z.string(), z.string()),
  optedOutAt: Instant.nullable(),
  blockedAt: Instant.nullable(),
  /** The contact that this one became a part of. */
  mergedIntoId: Id.nullable(),
  identities: z.array(z.object({ kind: z.string(), providerUserId: z.string() })),
  createdAt: Instant,
});
export type Contact = z.infer<typeof Contact>;

export const ContactListQuery = ListQuery.extend({
  channel: Channel.optional(),
  tag: Tag.optional(),
  isOptedOut: z.stringbool().optional(),
  before: Before.optional(),
});
export type ContactListQuery = z.infer<typeof ContactListQuery>;

export const UpdateContact = z
  .object({
    name: text(200),
    language: text(10).nullable(),
    tags: z.array(Tag).max(50),
    /** All of them: what is not named is taken away. */
    customFields: CustomFields,
    /** A blocked contact is neither answered nor written to. */
    isBlocked: z.boolean(),
  })
  .partial();
export type UpdateContact = z.infer<typeof UpdateContact>;

/** What the organisation's contacts are described with so far, the most used first. */
export const ContactVocabulary = z.object({
  tags: z.array(z.object({ name: z.string(), contacts: z.number().int() })),
  fields: z.array(z.string()),
});
export type ContactVocabulary = z.infer<typeof ContactVocabulary>;

/** One wish to be written to, or not to be. */
export const ContactConsent = z.object({
  id: Id,
  wish: z.enum(['opt_in', 'opt_out']),
  /** contact: in their own words; attendant: noted here; provider: WhatsApp told us. */
  how: z.enum(['contact', 'attendant', 'provider']),
  actorName: z.string().nullable(),
  reason: z.string(),
  createdAt: Instant,
});
export type ContactConsent = z.infer<typeof ContactConsent>;

/**
 * What an attendant notes on a contact's behalf. To be written to again takes a reason: it is the
 * contact's to decide.
 */
export const RecordConsent = z
  .object({ wish: z.enum(['opt_in', 'opt_out']), reason: text(500).default('') })
  .refine(({ wish, reason }) => wish === 'opt_out' || reason.length >= 5, {
    path: ['reason'],
    error: 'Say how the contact asked for it',
  });
export type RecordConsent = z.infer<typeof RecordConsent>;

/** `fromId` becomes a part of the contact that is named in the address. There is no way back. */
export const MergeContacts = z.object({ fromId: Id });
export type MergeContacts = z.infer<typeof MergeContacts>;
