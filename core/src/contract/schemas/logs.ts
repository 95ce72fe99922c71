import { z } from 'zod';
import { Channel } from './channels.ts';
import { Id, Instant } from './common.ts';
import { ConversationState, DeliveryStatus } from './conversations.ts';
import { Language } from './language.ts';
import { MessageKind } from './message-kinds.ts';

/**
 * What to look for first. answer_failed: the models failed, and at best an apology was sent;
 * nothing_found: no passage answers the question; send_failed: a message never arrived.
 */
export const LogProblem = z.enum(['answer_failed', 'nothing_found', 'send_failed']);
export type LogProblem = z.infer<typeof LogProblem>;

/**
 * What befell a conversation. answered: the persona answered in it; handed_off: it gave it to
 * people.
 */
export const LogHappening = z.enum(['answered', 'handed_off']);
export type LogHappening = z.infer<typeof LogHappening>;

/** No text of Postgres holds the character NUL. */
const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\0]*$/, 'has a character that no text has');

/**
 * What is looked for in the logs. Every part narrows; dates are days in the organisation's time
 * zone.
 */
export const LogFilters = z
  .object({
    /**
     * Words, or their beginnings, in messages and in what is said in voice messages: all of them.
     */
    q: Line,
    /** A part of a contact's name or number. */
    contact: Line,
    contactId: Id,
    numberId: Id,
    personaId: Id,
    /** A published version of a persona. */
    versionId: Id,
    state: ConversationState,
    /** ResolveOutcome, or a part of what was noted when the conversation was resolved. */
    outcome: Line,
    channel: Channel,
    author: z.enum(['contact', 'persona', 'attendant', 'system']),
    /** Who wrote the message, or has its conversation. */
    attendantId: Id,
    problem: LogProblem,
    /** Days are then those on which it happened; all messages of the conversation match. */
    happened: LogHappening,
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .partial();
export type LogFilters = z.infer<typeof LogFilters>;

/** `before`: the `next` of the page before. */
export const LogListQuery = LogFilters.extend({
  before: z.string().max(100).optional(),
  perPage: z.coerce.number().int().min(1).max(100).default(40),
});
export type LogListQuery = z.infer<typeof LogListQuery>;

/** One message with its conversation, as it stands now. */
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

/** Newest first. Counting all that match takes longer than a page: it is asked for apart. */
export const LogPage = z.object({
  data: z.array(LogEntry),
  /** `before` of the page that follows; null at the end. */
  next: z.string().nullable(),
});
export type LogPage = z.infer<typeof LogPage>;

export const LogCount = z.object({
  /** Messages. */
  total: z.number().int(),
  /** The conversations that they are in. */
  conversations: z.number().int(),
});
export type LogCount = z.infer<typeof LogCount>;

/** A filter that is misspelt would let everything out. */
const OnlyLogFilters = LogFilters.strict();

/** Excel in Brazil splits at semicolons, most programs at commas. */
export const ExportLogs = z.object({
  filters: OnlyLogFilters.default({}),
  format: z.enum(['csv', 'json']),
  separator: z.enum([';', ',']).default(';'),
  /** Of the column names, and of words such as a conversation's state. */
  language: Language.default('pt-BR'),
});
export type ExportLogs = z.infer<typeof ExportLogs>;

/** A search that somebody named: for themselves or, shared, for everybody. */
export const SavedView = z.object({
  id: Id,
  name: z.string(),
  filters: LogFilters,
  isShared: z.boolean(),
  /** Whether it is of the one who asks: others' views can be used, not changed. */
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
