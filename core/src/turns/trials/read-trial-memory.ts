import type { Channel, PersonaSettings, TryPersona, TryResult } from '../../contract/index.ts';
import type { PastMessage } from '../../conversations/index.ts';
import { readHistory } from '../../conversations/index.ts';
import { type Context, NotFoundError, newId } from '../../platform/index.ts';
import { NOTHING_REMEMBERED, type Remembered, rememberedBy } from '../answer/index.ts';

export interface TrialContact {
  id: string;
  name: string;
  channel: Channel;
  optedOutAt: Date | null;
  blockedAt: Date | null;
  mutedUntil: Date | null;
}

export interface TrialMemory extends Remembered {
  contact: TrialContact;
  /** What was really said, followed by what was said in this trial. */
  history: PastMessage[];
  memory: TryResult['memory'];
}

interface Asked extends Pick<TryPersona, 'contactId' | 'history'> {
  personaId: string;
  settings: PersonaSettings;
  /** How many messages are to be answered. */
  coming: number;
}

/**
 * What the persona would remember if this contact wrote to it now. Only reads their open
 * conversation with it. Throws `NotFoundError` if the contact does not exist.
 */
export async function readTrialMemory(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  asked: Asked,
): Promise<TrialMemory> {
  const { memory } = asked.settings;
  const contact = asked.contactId ? await readContact(ctx, asked.contactId) : SOMEBODY_NEW();
  const open = asked.contactId ? await openConversation(ctx, asked) : null;
  const { lastPosition, summarizedThrough, ...kept } = open ?? NOT_BEGUN;
  // A trial summarises nothing: what production would fold into the summary stays as it is.
  const unsummarized = lastPosition + asked.history.length + asked.coming - summarizedThrough;
  const limit = Math.max(memory.historyLength, memory.isSummaryOn ? unsummarized : 0);
  const real = open ? await readHistory(ctx, { conversationId: open.id, except: [], limit }) : [];
  const history = [...real, ...asked.history];
  const remembered = rememberedBy(asked.settings, kept);
  return {
    ...remembered,
    contact,
    history: history.slice(Math.max(0, history.length - limit)),
    memory: open && {
      conversationId: open.id,
      state: open.state,
      messages: real.length,
      hasSummary: remembered.summary !== '',
    },
  };
}

const SOMEBODY_NEW = (): TrialContact => ({
  id: newId(),
  name: '',
  channel: 'whatsapp',
  optedOutAt: null,
  blockedAt: null,
  mutedUntil: null,
});

async function readContact({ db }: Pick<Context, 'db'>, id: string): Promise<TrialContact> {
  const contact = await db.contact.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      channel: true,
      optedOutAt: true,
      blockedAt: true,
      mutedUntil: true,
    },
  });
  if (!contact) throw new NotFoundError('Contact');
  return contact;
}

const NOT_BEGUN = { ...NOTHING_REMEMBERED, lastPosition: 0, summarizedThrough: 0 };
const REMEMBERED: Record<keyof Remembered, true> = { summary: true, agreed: true };

/** A closed conversation is not continued: the next message would open a new one. */
function openConversation({ db }: Pick<Context, 'db'>, { contactId, personaId }: Asked) {
  return db.conversation.findFirst({
    where: { contactId, openKey: { not: null }, number: { personaId } },
    orderBy: { lastMessageAt: 'desc' },
    select: {
      ...REMEMBERED,
      id: true,
      state: true,
      summarizedThrough: true,
      lastPosition: true,
    },
  });
}
