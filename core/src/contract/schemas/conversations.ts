import { z } from 'zod';
import { Channel } from './channels.ts';
import { Id, Instant, ListQuery } from './common.ts';
import { MessageDetails } from './message-details.ts';
import { FileKind, MessageKind } from './message-kinds.ts';
import { HandoffSummary, ResolveOutcome } from './takeover.ts';
import { ConversationTimer } from './timeouts.ts';

export const ConversationState = z.enum([
  'BOT_ACTIVE',
  'AWAITING_AGENT',
  'AGENT_ACTIVE',
  'RESOLVED',
  'EXPIRED',
]);
export type ConversationState = z.infer<typeof ConversationState>;

export const Conversation = z.object({
  id: Id,
  channel: Channel,
  state: ConversationState,
  stateChangedAt: Instant,
  contact: z.object({
    id: Id,
    name: z.string(),
    phone: z.string().nullable(),
    /** They asked to receive no messages, or blocked the number. */
    optedOutAt: Instant.nullable(),
    blockedAt: Instant.nullable(),
    /** The persona does not answer until then: they wrote far too much, or are a machine. */
    mutedUntil: Instant.nullable(),
  }),
  number: z.object({ id: Id, name: z.string(), address: z.string() }),
  persona: z.object({ id: Id, name: z.string() }).nullable(),
  assignee: z.object({ id: Id, name: z.string() }).nullable(),
  handoffReason: z.string().nullable(),
  outcomeKind: ResolveOutcome.nullable(),
  outcome: z.string().nullable(),
  /** For whoever takes over; null before a handoff and while the summary is being written. */
  handoffSummary: HandoffSummary.nullable(),
  /** What attendants agreed with the contact; the persona is told. */
  agreed: z.string(),
  /** When it moved to the top of the queue because it had waited too long. */
  urgentSince: Instant.nullable(),
  /** What will happen automatically unless somebody acts, and when; soonest first. */
  timers: z.array(ConversationTimer),
  summary: z.string(),
  unreadCount: z.number().int(),
  lastMessageAt: Instant,
  lastMessagePreview: z.string(),
  lastInboundAt: Instant.nullable(),
  /** Free text may be sent until then; null when there is no limit, or nobody has written yet. */
  windowClosesAt: Instant.nullable(),
  /** Whether the persona is preparing an answer right now. */
  isAnswering: z.boolean(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

/**
 * Keyset pagination, whatever the size: `after` is a page's `nextKey`, `before` its `previousKey`.
 * A key is valid for one order only: that of `queue=waiting`, or newest first, which all others
 * use.
 */
export const ConversationListQuery = ListQuery.extend({
  /** One of the lists that attendants work from; see `ConversationQueue`. */
  queue: z.enum(['waiting', 'mine', 'open', 'closed']).optional(),
  state: ConversationState.optional(),
  /** open: neither resolved nor expired. */
  open: z.stringbool().optional(),
  channel: Channel.optional(),
  personaId: Id.optional(),
  numberId: Id.optional(),
  contactId: Id.optional(),
  /** With a message that failed to send and has not been sent again. */
  hasFailedSend: z.stringbool().optional(),
  before: z.string().max(100).optional(),
  after: z.string().max(100).optional(),
});
export type ConversationListQuery = z.infer<typeof ConversationListQuery>;

export const DeliveryStatus = z.enum([
  'received',
  'pending',
  'sending',
  'queued',
  'sent',
  'delivered',
  'read',
  'undelivered',
  'failed',
  'unknown',
]);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

/** A file that belongs to a message. */
export const Attachment = z.object({
  id: Id,
  kind: FileKind,
  fileName: z.string().nullable(),
  mimeType: z.string(),
  byteSize: z.number().int(),
  durationMs: z.number().int().nullable(),
  /** What is said in a voice message. */
  transcript: z.string().nullable(),
  /** fetching: still being downloaded; failed: it cannot be downloaded, `errorCode` says why. */
  status: z.enum(['pending', 'fetching', 'ready', 'failed']),
  /** Whose contact card it is. */
  card: z.object({ name: z.string(), phones: z.array(z.string()) }).nullable(),
  /** A `ready` file may have one too: why there is no transcript. */
  errorCode: z.string().nullable(),
  /** Where the console reads it; null while there is nothing to read. */
  url: z.string().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The message that another one replies to, shortened. */
export const QuotedMessage = z.object({
  messageId: Id,
  author: z.enum(['contact', 'persona', 'attendant', 'system']),
  kind: MessageKind,
  /** Its text, truncated; empty when it has none. */
  text: z.string(),
});
export type QuotedMessage = z.infer<typeof QuotedMessage>;

export const Message = z.object({
  id: Id,
  conversationId: Id,
  position: z.number().int(),
  direction: z.enum(['inbound', 'outbound']),
  author: z.enum(['contact', 'persona', 'attendant', 'system']),
  authorName: z.string().nullable(),
  kind: MessageKind,
  body: z.string(),
  details: MessageDetails,
  /**
   * Null when it quotes no message, or one that is not stored here: `details.quoted` says which.
   */
  quoted: QuotedMessage.nullable(),
  attachments: z.array(Attachment),
  /** Colleagues mentioned in a note (`kind` is `note`). */
  mentions: z.array(z.object({ id: Id, name: z.string() })),
  status: DeliveryStatus,
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  turnId: Id.nullable(),
  personaVersion: z.number().int().nullable(),
  createdAt: Instant,
});
export type Message = z.infer<typeof Message>;

/**
 * A page of the thread, oldest first: the newest page, the one before or after a position, or the
 * one around a given message.
 */
export const MessageListQuery = z.object({
  before: z.coerce.number().int().optional(),
  after: z.coerce.number().int().optional(),
  around: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MessageListQuery = z.infer<typeof MessageListQuery>;

/** `hasBefore` and `hasAfter`: there are more messages on that side. */
export const MessagePage = z.object({
  data: z.array(Message),
  total: z.number().int(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

/** Free text, or an approved template with a value for each of its variables. */
const Text = z.string().trim().max(4000);
export const SendMessage = z.union([
  z.object({ text: Text.min(1) }),
  z.object({
    templateId: Id,
    variables: z.record(z.string().max(60), z.string().trim().min(1).max(1024)).default({}),
  }),
]);
export type SendMessage = z.infer<typeof SendMessage>;

/** The form's fields other than `file`. */
export const SendFile = z.object({ text: Text.default('') });
export type SendFile = z.infer<typeof SendFile>;

export const HandOff = z.object({ reason: z.string().trim().max(500).default('') });
export type HandOff = z.infer<typeof HandOff>;

export const ConversationEvent = z.object({
  id: Id,
  type: z.string(),
  fromState: ConversationState.nullable(),
  toState: ConversationState.nullable(),
  actor: z.enum(['contact', 'persona', 'attendant', 'system']),
  actorName: z.string().nullable(),
  /** Who it was assigned to, when a colleague assigned it. */
  assigneeName: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: Instant,
});
export type ConversationEvent = z.infer<typeof ConversationEvent>;
