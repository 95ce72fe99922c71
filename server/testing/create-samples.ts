import { randomInt } from 'node:crypto';
import { createNumber, createProviderAccount } from '@sosia/core/channels/numbers';
import { createPersona, publishPersona, updateDraft } from '@sosia/core/personas';
import { type Context, newId } from '@sosia/core/platform';

/** One row of every resource, by the first part of its address under `/api`. */
export interface Samples {
  personas: string;
  numbers: string;
  'provider-accounts': string;
  contacts: string;
  conversations: string;
  turns: string;
  documents: string;
}

/** Fills an organisation; `secret` is in a text of every row. */
export async function createSamples(ctx: Context, secret: string): Promise<Samples> {
  const { organizationId } = ctx;
  const { persona, versionId } = await publishedPersona(ctx, secret);
  const accountSid = `AC${String(randomInt(1e9)).padStart(32, '0')}`;
  const account = await createProviderAccount(ctx, { name: secret, accountSid, authToken: secret });
  const address = `whatsapp:+55119${String(randomInt(1e8)).padStart(8, '0')}`;
  const number = await createNumber(ctx, {
    providerAccountId: account.id,
    address,
    name: secret,
    personaId: persona,
  });
  const contact = newId();
  await ctx.db.contact.create({
    data: { id: contact, organizationId, channel: 'whatsapp', name: secret, phone: '+5511' },
  });
  const talk = await createTalk(ctx, { persona, versionId, contact, number: number.id, secret });
  const document = newId();
  await ctx.db.document.create({
    data: {
      id: document,
      organizationId,
      title: secret,
      source: 'text',
      mimeType: 'text/plain',
      storageKey: `${organizationId}/${document}`,
      contentHash: secret,
      status: 'failed',
    },
  });
  return {
    personas: persona,
    numbers: number.id,
    'provider-accounts': account.id,
    contacts: contact,
    ...talk,
    documents: document,
  };
}

async function publishedPersona(ctx: Context, secret: string) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: secret });
  await updateDraft(ctx, { id, draft: { ...draft, biography: secret }, draftRevision });
  const { publishedVersion } = await publishPersona(ctx, { id, note: secret });
  return { persona: id, versionId: publishedVersion?.id ?? '' };
}

interface Talk {
  persona: string;
  versionId: string;
  contact: string;
  number: string;
  secret: string;
}

async function createTalk({ db, organizationId }: Context, talk: Talk) {
  const [conversationId, turnId] = [newId(), newId()];
  const { persona: personaId, versionId: personaVersionId } = talk;
  await db.conversation.create({
    data: {
      id: conversationId,
      organizationId,
      contactId: talk.contact,
      numberId: talk.number,
      channel: 'whatsapp',
      openKey: `${talk.number}/${talk.contact}`,
      lastPosition: 1,
      lastMessagePreview: talk.secret,
    },
  });
  await db.turn.create({
    data: {
      id: turnId,
      organizationId,
      conversationId,
      personaId,
      personaVersionId,
      state: 'done',
    },
  });
  await db.message.create({
    data: {
      id: newId(),
      organizationId,
      conversationId,
      position: 1,
      direction: 'inbound',
      author: 'contact',
      body: talk.secret,
      status: 'received',
      turnId,
    },
  });
  return { conversations: conversationId, turns: turnId };
}
