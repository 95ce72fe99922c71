import { Prisma } from '@sosia/prisma';
import {
  fixedLanguage,
  type Language,
  PersonaSettings,
  readMessageKind,
} from '../contract/index.ts';
import { answeringVersion } from '../personas/index.ts';
import type { Context } from '../platform/index.ts';
import { inWords, WITH_WORDS } from './read-history.ts';

/** The facts for an attendant's summary. */
export interface HandoffFacts {
  conversationId: string;
  language: Language;
  contactName: string;
  /** How many conversations this contact had before. */
  conversationsBefore: number;
  reason: string;
  summary: string;
  agreed: string;
  /** The newest messages, oldest first. */
  messages: { author: string; text: string }[];
  /** How many times the persona answered. */
  answers: number;
  /** The persona's models, in the order in which they are asked. */
  models: string[];
  /**
   * A condition on the row. When it fails, nobody is needed any more or another handoff has begun.
   */
  stillTrue: Prisma.ConversationWhereInput;
}

const MOST_MESSAGES = 40;

const BY_HANDOFF = { path: ['mode'], equals: 'handoff' };

/** Saying that a person was called, or is still being called, does not count as an answer. */
const HANDOFF_NOTICE = {
  author: 'persona',
  OR: [{ turnId: null }, { turn: { is: { trace: BY_HANDOFF } } }],
} satisfies Prisma.MessageWhereInput;

/** Returns null when there is nothing to write: nobody is needed, or the summary exists already. */
export async function readHandoffFacts(
  { db }: Pick<Context, 'db'>,
  conversationId: string,
): Promise<HandoffFacts | null> {
  const stillTrue = {
    state: { in: ['AWAITING_AGENT', 'AGENT_ACTIVE'] },
    handoffSummary: { equals: Prisma.DbNull },
  } satisfies Prisma.ConversationWhereInput;
  const conversation = await db.conversation.findFirst({
    where: { id: conversationId, ...stillTrue },
    include: {
      contact: { select: { name: true } },
      number: {
        select: {
          pinnedVersion: { select: { settings: true } },
          persona: { select: { publishedVersion: { select: { settings: true } } } },
        },
      },
      messages: {
        where: { kind: { not: 'note' }, author: { not: 'system' }, NOT: HANDOFF_NOTICE },
        orderBy: { position: 'desc' },
        take: MOST_MESSAGES,
        select: WITH_WORDS,
      },
    },
  });
  if (!conversation) return null;
  const { contactId, createdAt, number } = conversation;
  const stored = answeringVersion(number.pinnedVersion, number.persona?.publishedVersion)?.settings;
  const settings = PersonaSettings.safeParse(stored);
  return {
    conversationId,
    language: fixedLanguage(settings.data?.language),
    contactName: conversation.contact.name,
    conversationsBefore: await db.conversation.count({
      where: { contactId, createdAt: { lt: createdAt } },
    }),
    reason: conversation.handoffReason ?? '',
    summary: conversation.summary,
    agreed: conversation.agreed,
    messages: conversation.messages.reverse().map((message) => ({
      author: message.author,
      text: inWords({ ...message, kind: readMessageKind(message.kind) }),
    })),
    answers: await db.turn.count({
      where: { conversationId, state: { in: ['done', 'failed'] }, NOT: { trace: BY_HANDOFF } },
    }),
    models: settings.success
      ? [settings.data.model.name, settings.data.model.fallback].filter(Boolean)
      : [],
    stillTrue,
  };
}
