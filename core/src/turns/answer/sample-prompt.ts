import { fixedLanguage, type Language, type PersonaSettings } from '../../contract/index.ts';
import type { PastMessage } from '../../conversations/index.ts';
import type { Context } from '../../platform/index.ts';
import type { PromptInput } from './prompt-input.ts';

/** Enough to know what is usual, and few enough to read while somebody types. */
const RECENT_TURNS = 30;
const RECENT_MESSAGES = 100;
const PASSAGES_READ = 60;
/** How many documents are sampled to stand for all of them. */
const DOCUMENTS_READ = 50;

/** Sample question and answer for measuring a persona that nobody has talked to yet. */
const SUPPOSED: Record<Language, PastMessage[]> = {
  'pt-BR': [
    { role: 'contact', text: 'Oi, tudo bem? Queria entender como funciona e quanto custa.' },
    {
      role: 'persona',
      text: 'Oi! Tudo ótimo, e você? Funciona assim: você me conta o que procura, eu explico as opções e os valores de cada uma, e tiro as dúvidas que aparecerem. Por onde quer começar?',
    },
  ],
  en: [
    { role: 'contact', text: 'Hi there! How does it work, and how much is it?' },
    {
      role: 'persona',
      text: 'Hi! It goes like this: you tell me what you are looking for, I explain the options and what each one costs, and answer whatever comes up. Where shall we start?',
    },
  ],
};

const SUMMARY =
  'Maria quer saber preços e prazos para o mês que vem. Já conhece o serviço básico, achou o completo ' +
  'caro e perguntou por parcelamento. Ficou combinado mandar a proposta por escrito. Prefere falar à ' +
  'noite e pediu para ser chamada pelo primeiro nome.';

export interface PromptSample {
  passages: PromptInput['passages'];
  history: PastMessage[];
  summary: string;
  question: string;
  /** Lengths of recent answers in tokens; empty when there are none. */
  answerTokens: number[];
  /** How many of the messages are real. */
  messages: number;
}

type SampleContext = Pick<Context, 'db'>;

/** What a usual prompt of this persona contains: its own passages and messages, if it has any. */
export async function samplePrompt(
  ctx: SampleContext,
  personaId: string,
  settings: PersonaSettings,
): Promise<PromptSample> {
  const turns = await ctx.db.turn.findMany({
    where: { personaId, state: 'done' },
    orderBy: { startedAt: 'desc' },
    take: RECENT_TURNS,
    select: { conversationId: true, outputTokens: true },
  });
  const written = await recentMessages(ctx, [...new Set(turns.map((turn) => turn.conversationId))]);
  const supposed = SUPPOSED[fixedLanguage(settings.language)];
  const messages = written.length > 0 ? written : supposed;
  const { historyLength, isSummaryOn } = settings.memory;
  return {
    passages: await samplePassages(ctx, settings.knowledge),
    history: Array.from(
      { length: historyLength },
      (_, index) => messages[index % messages.length] as PastMessage,
    ),
    summary: isSummaryOn ? SUMMARY : '',
    question: (supposed[0] as PastMessage).text,
    answerTokens: turns.map((turn) => turn.outputTokens).filter((tokens) => tokens > 0),
    messages: written.length,
  };
}

async function recentMessages(
  { db }: SampleContext,
  conversationIds: string[],
): Promise<PastMessage[]> {
  if (conversationIds.length === 0) return [];
  const rows = await db.message.findMany({
    where: {
      conversationId: { in: conversationIds },
      kind: { not: 'note' },
      author: { not: 'system' },
      body: { not: '' },
    },
    orderBy: { position: 'desc' },
    take: RECENT_MESSAGES,
    select: { author: true, body: true },
  });
  return rows.map(({ author, body }) => ({ role: author as PastMessage['role'], text: body }));
}

/** As many passages as an answer may take, picked evenly from those that can be found. */
async function samplePassages(
  { db }: SampleContext,
  { scope, documentIds, passages: wanted }: PersonaSettings['knowledge'],
): Promise<PromptInput['passages']> {
  if (wanted === 0) return [];
  const documents = await db.document.findMany({
    where: { passageCount: { gt: 0 }, ...(scope === 'selected' && { id: { in: documentIds } }) },
    orderBy: { createdAt: 'desc' },
    take: DOCUMENTS_READ,
    select: { id: true, title: true },
  });
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const rows = await db.passage.findMany({
    where: { documentId: { in: [...titles.keys()] }, isExcluded: false },
    orderBy: { id: 'asc' },
    take: PASSAGES_READ,
    select: { documentId: true, heading: true, content: true },
  });
  const step = Math.max(1, rows.length / wanted);
  return Array.from({ length: Math.min(wanted, rows.length) }, (_, index) => {
    const { documentId, heading, content } = rows[Math.floor(index * step)] as (typeof rows)[0];
    return { documentTitle: titles.get(documentId) ?? '', heading, content };
  });
}
