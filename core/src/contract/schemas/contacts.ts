import { z } from 'zod';
import { Channel } from './channels.ts';
import { Before, Id, Instant, ListQuery } from './common.ts';

/** Postgres cannot store the character NUL in text. */
const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .regex(/^[^\0]*$/, 'has a character that no text has');

const Tag = text(40).min(1);

/** What an organisation records about its contacts, under field names of its own. */
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
  /** The contact that this one was merged into. */
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
    /** Replaces all of them: fields not named are removed. */
    customFields: CustomFields,
    /** A blocked contact gets no answers and no messages. */
    isBlocked: z.boolean(),
  })
  .partial();
export type UpdateContact = z.infer<typeof UpdateContact>;

/** The tags and fields used for the organisation's contacts so far, most used first. */
export const ContactVocabulary = z.object({
  tags: z.array(z.object({ name: z.string(), contacts: z.number().int() })),
  fields: z.array(z.string()),
});
export type ContactVocabulary = z.infer<typeof ContactVocabulary>;

/** One recorded wish to receive messages, or not to. */
export const ContactConsent = z.object({
  id: Id,
  wish: z.enum(['opt_in', 'opt_out']),
  /** contact: in their own words; attendant: recorded here; provider: reported by WhatsApp. */
  how: z.enum(['contact', 'attendant', 'provider']),
  actorName: z.string().nullable(),
  reason: z.string(),
  createdAt: Instant,
});
export type ContactConsent = z.infer<typeof ContactConsent>;

/**
 * What an attendant records on a contact's behalf. Opting in again requires a reason, because that
 * decision is the contact's.
 */
export const RecordConsent = z
  .object({ wish: z.enum(['opt_in', 'opt_out']), reason: text(500).default('') })
  .refine(({ wish, reason }) => wish === 'opt_out' || reason.length >= 5, {
    path: ['reason'],
    error: 'Say how the contact asked for it',
  });
export type RecordConsent = z.infer<typeof RecordConsent>;

/** `fromId` is merged into the contact named in the URL. This cannot be undone. */
export const MergeContacts = z.object({ fromId: Id });
export type MergeContacts = z.infer<typeof MergeContacts>;
