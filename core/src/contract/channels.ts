import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';

export const Channel = z.enum(['whatsapp', 'simulator']);
export type Channel = z.infer<typeof Channel>;

/** `ok`, or the reason nobody would be answered well on this number. */
export const NumberHealth = z.enum([
  'ok',
  'inactive',
  'no_persona',
  'persona_unpublished',
  'no_account',
  'recent_failure',
  'nothing_received',
]);

export const ChannelNumber = z.object({
  id: Id,
  channel: Channel,
  address: z.string(),
  name: z.string(),
  personaId: Id.nullable(),
  pinnedVersionId: Id.nullable(),
  providerAccountId: Id.nullable(),
  isActive: z.boolean(),
  health: NumberHealth,
  lastInboundAt: Instant.nullable(),
  lastFailureAt: Instant.nullable(),
  lastFailureCode: z.string().nullable(),
  createdAt: Instant,
});
export type ChannelNumber = z.infer<typeof ChannelNumber>;

export const NumberListQuery = ListQuery.extend({
  channel: Channel.optional(),
  personaId: Id.optional(),
});
export type NumberListQuery = z.infer<typeof NumberListQuery>;

/** E.164 with or without the `whatsapp:` prefix. */
export const WhatsAppAddress = z
  .string()
  .trim()
  .transform((text) => text.replace(/^whatsapp:/i, '').replace(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'Write the number as +5511999999999'))
  .transform((phone) => `whatsapp:${phone}`);

export const CreateNumber = z.object({
  providerAccountId: Id,
  address: WhatsAppAddress,
  name: z.string().trim().min(1).max(80),
  personaId: Id.nullable().default(null),
});
export type CreateNumber = z.infer<typeof CreateNumber>;

export const UpdateNumber = z
  .object({
    name: z.string().trim().min(1).max(80),
    personaId: Id.nullable(),
    pinnedVersionId: Id.nullable(),
    isActive: z.boolean(),
  })
  .partial();
export type UpdateNumber = z.infer<typeof UpdateNumber>;

export const ProviderAccount = z.object({
  id: Id,
  provider: z.literal('twilio'),
  name: z.string(),
  accountSid: z.string(),
  isFromEnvironment: z.boolean(),
  /** Paste this at the provider. */
  webhookUrl: z.string(),
  lastCheckedAt: Instant.nullable(),
  lastCheckError: z.string().nullable(),
  createdAt: Instant,
});
export type ProviderAccount = z.infer<typeof ProviderAccount>;

export const CreateProviderAccount = z.object({
  name: z.string().trim().min(1).max(80),
  accountSid: z
    .string()
    .trim()
    .regex(/^AC[0-9a-fA-F]{32}$/, 'A Twilio account SID starts with AC and has 34 characters'),
  authToken: z.string().trim().min(1).max(200),
});
export type CreateProviderAccount = z.infer<typeof CreateProviderAccount>;

/** Chosen by the console; names a contact of the simulator. */
const VisitorId = z
  .string()
  .trim()
  .regex(/^[\w-]{1,64}$/);

/** What a visitor of the simulator writes. */
export const SendSimulatorMessage = z.object({
  personaId: Id,
  visitorId: VisitorId,
  visitorName: z.string().trim().min(1).max(80).default('Visitante'),
  text: z.string().trim().min(1).max(4000),
  /** Chosen by the console, so that a repeated request is one message. */
  messageId: Id,
});
export type SendSimulatorMessage = z.infer<typeof SendSimulatorMessage>;

export const SimulatorMessageAccepted = z.object({ conversationId: Id, messageId: Id });

export const SimulatorConversationQuery = z.object({ personaId: Id, visitorId: VisitorId });
