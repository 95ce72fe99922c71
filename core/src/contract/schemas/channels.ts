import { z } from 'zod';
import { PHONE, plainPhone } from '../rules/phone.ts';
import { ACCOUNT_SID, API_KEY_SID, CONTENT_SID } from '../rules/twilio-names.ts';
import { Id, Instant, ListQuery } from './common.ts';
import { TriedFile } from './personas/tried-file.ts';

export const Channel = z.enum(['whatsapp', 'simulator']);
export type Channel = z.infer<typeof Channel>;

/** `ok`, or the reason why this number cannot answer people properly. */
export const NumberHealth = z.enum([
  'ok',
  'inactive',
  'no_persona',
  'persona_unpublished',
  'no_account',
  /** The provider refused the account's credentials when they were last tried. */
  'account_failing',
  /** The provider or Meta does not let this number send: every message fails. */
  'sender_refused',
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
  .transform(plainPhone)
  .pipe(z.string().regex(PHONE, 'Write the number as +5511999999999'))
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
    /** Another account of the organisation; messages still waiting are sent through it. */
    providerAccountId: Id,
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
  /** Paste this where the provider asks for a status callback, if it does. */
  statusCallbackUrl: z.string(),
  messagesPerSecond: z.number(),
  /** Files are deleted at the provider once they are stored here. */
  deleteMedia: z.boolean(),
  lastCheckedAt: Instant.nullable(),
  lastCheckError: z.string().nullable(),
  createdAt: Instant,
});
export type ProviderAccount = z.infer<typeof ProviderAccount>;

const Secret = z.string().trim().min(1).max(200);
const ApiKeySid = z
  .string()
  .trim()
  .regex(API_KEY_SID, 'An API key SID starts with SK and has 34 characters');

/** A key and its secret come together, or not at all. */
const hasWholeKey = (input: { apiKeySid?: unknown; apiKeySecret?: unknown }) =>
  Boolean(input.apiKeySid) === Boolean(input.apiKeySecret);
const WHOLE_KEY = { path: ['apiKeySecret'], error: 'An API key needs its secret, and the reverse' };

export const CreateProviderAccount = z
  .object({
    name: z.string().trim().min(1).max(80),
    accountSid: z
      .string()
      .trim()
      .regex(ACCOUNT_SID, 'A Twilio account SID starts with AC and has 34 characters'),
    /** Twilio signs webhooks with it, so it is needed even with an API key. */
    authToken: Secret,
    apiKeySid: ApiKeySid.optional(),
    apiKeySecret: Secret.optional(),
  })
  .refine(hasWholeKey, WHOLE_KEY);
export type CreateProviderAccount = z.infer<typeof CreateProviderAccount>;

/** Null removes the API key. Omitted fields keep their value. */
export const UpdateProviderAccount = z
  .object({
    name: z.string().trim().min(1).max(80),
    authToken: Secret,
    apiKeySid: ApiKeySid.nullable(),
    apiKeySecret: Secret.nullable(),
    /** How many messages each of its numbers may send; Twilio raises 80 on request. */
    messagesPerSecond: z.number().int().min(1).max(1000),
    deleteMedia: z.boolean(),
  })
  .partial()
  .refine(hasWholeKey, WHOLE_KEY);
export type UpdateProviderAccount = z.infer<typeof UpdateProviderAccount>;

/** Chosen by the console; identifies a contact of the simulator. */
const VisitorId = z
  .string()
  .trim()
  .regex(/^[\w-]{1,64}$/);

/** What a simulator visitor writes, says or shows. */
export const SendSimulatorMessage = z
  .object({
    personaId: Id,
    visitorId: VisitorId,
    visitorName: z.string().trim().min(1).max(80).default('Visitante'),
    text: z.string().trim().max(4000).default(''),
    file: TriedFile.optional(),
    /** Chosen by the console, so that a repeated request does not create a second message. */
    messageId: Id,
  })
  .refine(({ text, file }) => text !== '' || file !== undefined, {
    path: ['text'],
    error: 'Write something, or send a file',
  });
export type SendSimulatorMessage = z.infer<typeof SendSimulatorMessage>;

export const SimulatorMessageAccepted = z.object({ conversationId: Id, messageId: Id });

export const SimulatorConversationQuery = z.object({ personaId: Id, visitorId: VisitorId });

/** A message approved by WhatsApp, as Twilio's Content API describes it. */
export const MessageTemplate = z.object({
  id: Id,
  providerAccountId: Id,
  contentSid: z.string(),
  name: z.string(),
  language: z.string(),
  /** What the person reads, with `{{name}}` for each variable. */
  body: z.string(),
  /** Names of its variables, in order; `1`, `2` … unless the template names them. */
  variables: z.array(z.string()),
  createdAt: Instant,
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

const VariableName = z
  .string()
  .trim()
  .regex(/^[\w-]{1,60}$/, 'A variable has letters, digits, _ or -');

export const CreateTemplate = z.object({
  providerAccountId: Id,
  contentSid: z
    .string()
    .trim()
    .regex(CONTENT_SID, 'A content SID starts with HX and has 34 characters'),
  name: z.string().trim().min(1).max(80),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/, 'Write the language as pt_BR')
    .default('pt_BR'),
  body: z.string().trim().min(1).max(1024),
  /** When omitted, the names that occur in `body`. */
  variables: z.array(VariableName).max(50).optional(),
});
export type CreateTemplate = z.infer<typeof CreateTemplate>;

export const UpdateTemplate = CreateTemplate.omit({ providerAccountId: true })
  .partial()
  .extend({ language: CreateTemplate.shape.language.removeDefault().optional() });
export type UpdateTemplate = z.infer<typeof UpdateTemplate>;

export const TemplateListQuery = ListQuery.extend({ providerAccountId: Id.optional() });
export type TemplateListQuery = z.infer<typeof TemplateListQuery>;
