import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';
import type { Permission } from './identity.ts';

/**
 * What people are told of: somebody waits for an attendant, waits too long; a conversation was
 * given to me, I was mentioned, I have let somebody wait; WhatsApp's 24 hours end soon; a number is
 * in trouble.
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

/** Whom an event concerns that names nobody: those whose role may do something about it. */
export const CONCERNED: Record<NotificationEvent, Permission> = {
  waiting: 'conversations:write',
  waiting_too_long: 'conversations:write',
  assigned: 'conversations:write',
  mentioned: 'conversations:read',
  agent_idle: 'conversations:write',
  window_closing: 'conversations:write',
  number_trouble: 'numbers:write',
};

/** The ways by which one person is told of one event. */
export const NotificationWays = z.object({
  console: z.boolean().default(true),
  email: z.boolean().default(false),
});
export type NotificationWays = z.infer<typeof NotificationWays>;

const ways = NotificationWays.prefault({});

const NumberIds = z.array(Id).max(100);

/**
 * Of whose conversations one person is told: all; those of chosen numbers; those they have. What
 * names them (given to them, a mention, their own contact) reaches them in any case.
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

/** What a notification is told with, as it was when it happened. */
export const NotificationFacts = z.object({
  contactName: z.string().default(''),
  numberName: z.string().default(''),
  actorName: z.string().default(''),
});
export type NotificationFacts = z.infer<typeof NotificationFacts>;

/** One line of the bell in the console. */
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

/** Without ids: all of them. */
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

/** Where an organisation is told of events. Address and secret stay inside once they are saved. */
export const NotificationHook = z.object({
  id: Id,
  name: z.string(),
  kind: HookKind,
  /** The host of its address, and its last letters. */
  addressHint: z.string(),
  hasSecret: z.boolean(),
  events: z.array(NotificationEvent),
  /** Of whose queues alone it is told; empty: of all numbers. */
  numberIds: z.array(Id),
  isActive: z.boolean(),
  /** What became of the newest delivery that was tried. */
  lastStatus: z.enum(['sent', 'failed']).nullable(),
  lastAt: Instant.nullable(),
  createdAt: Instant,
});
export type NotificationHook = z.infer<typeof NotificationHook>;

export const CreateNotificationHook = z.object({
  name: z.string().trim().min(1).max(80),
  kind: HookKind,
  url: HookUrl,
  /** Of a webhook. Without one, one is made and shown once. */
  secret: HookSecret.optional(),
  events: HookEvents,
  numberIds: NumberIds.default([]),
});
export type CreateNotificationHook = z.infer<typeof CreateNotificationHook>;

/** The secret is told this one time. */
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

/** One notification on its way to one place outside the console. */
export const NotificationDelivery = z.object({
  id: Id,
  event: z.enum([...NotificationEvent.options, 'test']),
  channel: DeliveryChannel,
  /** The hook's name, or of whom the mail is for. */
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

/** Headers of what is sent to a webhook; docs/notifications.md says how to check it. */
export const HOOK_HEADERS = {
  signature: 'sosia-signature',
  event: 'sosia-event',
  delivery: 'sosia-delivery',
} as const;
