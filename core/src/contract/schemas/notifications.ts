import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';
import type { Permission } from './identity.ts';

/**
 * What people are notified of: somebody waits for an attendant, or has waited too long; a
 * conversation was assigned to me, I was mentioned, I have kept somebody waiting; WhatsApp's
 * 24-hour window ends soon; a number has a problem.
 */
export const NotificationEvent = z.enum([
  'waiting',
  'waiting_too_long',
  'assigned',
  'mentioned',
  'agent_idle',
  'window_closing',
  'number_trouble',
]);
export type NotificationEvent = z.infer<typeof NotificationEvent>;

/** Who is concerned by an event that names nobody: those whose role can act on it. */
export const CONCERNED: Record<NotificationEvent, Permission> = {
  waiting: 'conversations:write',
  waiting_too_long: 'conversations:write',
  assigned: 'conversations:write',
  mentioned: 'conversations:read',
  agent_idle: 'conversations:write',
  window_closing: 'conversations:write',
  number_trouble: 'numbers:write',
};

/** The ways in which one person is notified of one event. */
export const NotificationWays = z.object({
  console: z.boolean().default(true),
  email: z.boolean().default(false),
});
export type NotificationWays = z.infer<typeof NotificationWays>;

const ways = NotificationWays.prefault({});

const NumberIds = z.array(Id).max(100);

/**
 * Which conversations a person is notified about: all; those of chosen numbers; those assigned to
 * them. Events that name them (an assignment, a mention, their own contact) always reach them.
 */
export const NotificationScope = z.object({
  kind: z.enum(['all', 'numbers', 'mine']).default('all'),
  numberIds: NumberIds.default([]),
});
export type NotificationScope = z.infer<typeof NotificationScope>;

const eventWays = {
  waiting: ways,
  waiting_too_long: ways,
  assigned: ways,
  mentioned: ways,
  agent_idle: ways,
  window_closing: ways,
  number_trouble: ways,
} satisfies Record<NotificationEvent, typeof ways>;

export const NotificationPreferences = z.object({
  ...eventWays,
  scope: NotificationScope.prefault({}),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** The details a notification is worded from, as they were when it happened. */
export const NotificationFacts = z.object({
  contactName: z.string().default(''),
  numberName: z.string().default(''),
  actorName: z.string().default(''),
});
export type NotificationFacts = z.infer<typeof NotificationFacts>;

/** One entry in the console's notification list. */
export const ConsoleNotification = z.object({
  id: Id,
  event: NotificationEvent,
  conversationId: Id.nullable(),
  numberId: Id.nullable(),
  reason: z.string().nullable(),
  facts: NotificationFacts,
  readAt: Instant.nullable(),
  createdAt: Instant,
});
export type ConsoleNotification = z.infer<typeof ConsoleNotification>;

export const ConsoleNotifications = z.object({
  data: z.array(ConsoleNotification),
  total: z.number().int(),
  unread: z.number().int(),
});
export type ConsoleNotifications = z.infer<typeof ConsoleNotifications>;

export const NotificationListQuery = ListQuery.pick({ page: true, perPage: true });
export type NotificationListQuery = z.infer<typeof NotificationListQuery>;

/** Without `ids`: all of them. */
export const ReadNotifications = z.object({ ids: z.array(Id).max(100).optional() });
export type ReadNotifications = z.infer<typeof ReadNotifications>;

// --- hooks -------------------------------------------------------------------------------------

export const HookKind = z.enum(['slack', 'webhook']);
export type HookKind = z.infer<typeof HookKind>;

const HookUrl = z
  .url({ protocol: /^https?$/, error: 'Write a whole address, as https://example.com/hook' })
  .max(1000);
const HookSecret = z.string().min(16, 'At least 16 characters').max(200);
const HookEvents = z.array(NotificationEvent).min(1, 'Choose at least one event');

/**
 * Where an organisation is notified of events. Address and secret are never shown again once saved.
 */
export const NotificationHook = z.object({
  id: Id,
  name: z.string(),
  kind: HookKind,
  /** The host of its address, and the address's last characters. */
  addressHint: z.string(),
  hasSecret: z.boolean(),
  events: z.array(NotificationEvent),
  /** Only events of these numbers are sent; empty: of all numbers. */
  numberIds: z.array(Id),
  isActive: z.boolean(),
  /** The result of the newest delivery attempted. */
  lastStatus: z.enum(['sent', 'failed']).nullable(),
  lastAt: Instant.nullable(),
  createdAt: Instant,
});
export type NotificationHook = z.infer<typeof NotificationHook>;

export const CreateNotificationHook = z.object({
  name: z.string().trim().min(1).max(80),
  kind: HookKind,
  url: HookUrl,
  /** For a webhook. When omitted, one is generated and shown once. */
  secret: HookSecret.optional(),
  events: HookEvents,
  numberIds: NumberIds.default([]),
});
export type CreateNotificationHook = z.infer<typeof CreateNotificationHook>;

/** The secret is shown only here. */
export const CreatedNotificationHook = z.object({
  hook: NotificationHook,
  secret: z.string().nullable(),
});
export type CreatedNotificationHook = z.infer<typeof CreatedNotificationHook>;

export const UpdateNotificationHook = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  url: HookUrl.optional(),
  secret: HookSecret.optional(),
  events: HookEvents.optional(),
  numberIds: NumberIds.optional(),
  isActive: z.boolean().optional(),
});
export type UpdateNotificationHook = z.infer<typeof UpdateNotificationHook>;

export const DeliveryChannel = z.enum(['console', 'email', 'slack', 'webhook']);
export type DeliveryChannel = z.infer<typeof DeliveryChannel>;

/** One notification being delivered to one place outside the console. */
export const NotificationDelivery = z.object({
  id: Id,
  event: z.enum([...NotificationEvent.options, 'test']),
  channel: DeliveryChannel,
  /** The hook's name, or that of the person the mail is for. */
  targetName: z.string(),
  status: z.enum(['pending', 'sent', 'failed']),
  attempts: z.number().int(),
  nextAttemptAt: Instant.nullable(),
  responseCode: z.number().int().nullable(),
  error: z.string().nullable(),
  sentAt: Instant.nullable(),
  createdAt: Instant,
});
export type NotificationDelivery = z.infer<typeof NotificationDelivery>;

export const DeliveryListQuery = ListQuery.pick({ page: true, perPage: true }).extend({
  hookId: Id.optional(),
  channel: DeliveryChannel.exclude(['console']).optional(),
  status: z.enum(['pending', 'sent', 'failed']).optional(),
});
export type DeliveryListQuery = z.infer<typeof DeliveryListQuery>;

/** Headers sent to a webhook; docs/notifications.md says how to verify the signature. */
export const HOOK_HEADERS = {
  signature: 'sosia-signature',
  event: 'sosia-event',
  delivery: 'sosia-delivery',
} as const;
