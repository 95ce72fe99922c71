import { z } from 'zod';
import { Channel } from './channels.ts';
import { Id, Instant } from './common.ts';
import { ConversationState, DeliveryStatus } from './conversations.ts';
import { Language } from './language.ts';
import { MessageKind } from './message-kinds.ts';

/**
 * The problems worth looking for first. answer_failed: the models failed, and at best an apology
 * was sent; nothing_found: no passage answers the question; send_failed: a message never arrived.
 */
export const LogProblem = z.enum(['answer_failed', 'nothing_found', 'send_failed']);
export type LogProblem = z.infer<typeof LogProblem>;

/**
 * What happened in a conversation. answered: the persona answered; handed_off: the persona handed
 * it over to people.
 */
export const LogHappening = z.enum(['answered', 'handed_off']);
export type LogHappening = z.infer<typeof LogHappening>;

/** Postgres cannot store the character NUL in text. */
const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\0]*$/, 'has a character that no text has');

/**
 * Search criteria for the logs. Every field narrows the result; dates are days in the
 * organisation's time zone.
 */
export const LogFilters = z
  .object({
    /**
     * Words or their beginnings, all of which must occur in the message or its voice transcript.
     */
    q: Line,
    /** Part of a contact's name or number. */
    contact: Line,
    contactId: Id,
    numberId: Id,
    personaId: Id,
    /** A published version of a persona. */
    versionId: Id,
    state: ConversationState,
    /** A ResolveOutcome, or part of the note made when the conversation was resolved. */
    outcome: Line,
    channel: Channel,
    author: z.enum(['contact', 'persona', 'attendant', 'system']),
    /** Who wrote the message, or is assigned its conversation. */
    attendantId: Id,
    problem: LogProblem,
    /** The days are then those on which it happened; all messages of the conversation match. */
    happened: LogHappening,
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .partial();
export type LogFilters = z.infer<typeof LogFilters>;

/** `before`: the `next` of the previous page. */
export const LogListQuery = LogFilters.extend({
  before: z.string().max(100).optional(),
  perPage: z.coerce.number().int().min(1).max(100).default(40),
});
export type LogListQuery = z.infer<typeof LogListQuery>;

/** One message and its conversation as it is now. */
export const LogEntry = z.object({
  id: Id,
  conversationId: Id,
  position: z.number().int(),
  createdAt: Instant,
  direction: z.enum(['inbound', 'outbound']),
  author: z.enum(['contact', 'persona', 'attendant', 'system']),
  /** Of the attendant who wrote it. */
  authorName: z.string().nullable(),
  kind: MessageKind,
  text: z.string(),
  /** What is said in its voice message. */
  transcript: z.string().nullable(),
  status: DeliveryStatus,
  errorCode: z.string().nullable(),
  turnId: Id.nullable(),
  persona: z.object({ id: Id, name: z.string() }).nullable(),
  personaVersion: z.number().int().nullable(),
  problems: z.array(LogProblem),
  state: ConversationState,
  outcomeKind: z.string().nullable(),
  outcome: z.string().nullable(),
  channel: Channel,
  assigneeName: z.string().nullable(),
  contact: z.object({ id: Id, name: z.string(), phone: z.string().nullable() }),
  number: z.object({ id: Id, name: z.string() }),
});
export type LogEntry = z.infer<typeof LogEntry>;

/**
 * Newest first. Counting every match takes longer than reading a page, so it is a separate request.
 */
export const LogPage = z.object({
  data: z.array(LogEntry),
  /** `before` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type LogPage = z.infer<typeof LogPage>;

export const LogCount = z.object({
  /** Messages. */
  total: z.number().int(),
  /** The conversations they belong to. */
  conversations: z.number().int(),
});
export type LogCount = z.infer<typeof LogCount>;

/** Strict: a misspelt filter would export everything. */
const OnlyLogFilters = LogFilters.strict();

/** Excel in Brazil separates columns by semicolons, most programs by commas. */
export const ExportLogs = z.object({
  filters: OnlyLogFilters.default({}),
  format: z.enum(['csv', 'json']),
  separator: z.enum([';', ',']).default(';'),
  /** Language of column names and of values such as a conversation's state. */
  language: Language.default('pt-BR'),
});
export type ExportLogs = z.infer<typeof ExportLogs>;

/** A search that somebody saved under a name: for themselves or, if shared, for everybody. */
export const SavedView = z.object({
  id: Id,
  name: z.string(),
  filters: LogFilters,
  isShared: z.boolean(),
  /** Whether it belongs to the caller: others' views can be used but not changed. */
  isMine: z.boolean(),
  ownerName: z.string().nullable(),
  createdAt: Instant,
});
export type SavedView = z.infer<typeof SavedView>;

const ViewName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\0]*$/);

export const CreateSavedView = z.object({
  name: ViewName,
  filters: OnlyLogFilters,
  isShared: z.boolean().default(false),
});
export type CreateSavedView = z.infer<typeof CreateSavedView>;

export const UpdateSavedView = z
  .object({ name: ViewName, filters: OnlyLogFilters, isShared: z.boolean() })
  .partial();
export type UpdateSavedView = z.infer<typeof UpdateSavedView>;
