import { randomInt } from 'node:crypto';
import { createCannedReply } from '@sosia/core/attendance';
import { createNumber, createProviderAccount } from '@sosia/core/channels/numbers';
import { createOwner } from '@sosia/core/identity';
import { EMBEDDING_DIMENSIONS } from '@sosia/core/models';
import { createHook } from '@sosia/core/notifications';
import { createTemplate } from '@sosia/core/outbox/templates';
import { createPersona, createPicture, publishPersona, updateDraft } from '@sosia/core/personas';
import { type Context, newId } from '@sosia/core/platform';

/** The id of one row of every resource, by the first segment of its address under `/api`. */
export interface Samples {
  personas: string;
  'persona-pictures': string;
  numbers: string;
  'provider-accounts': string;
  contacts: string;
  conversations: string;
  turns: string;
  documents: string;
  passages: string;
  messages: string;
  media: string;
  templates: string;
  'canned-replies': string;
  'saved-views': string;
  contradictions: string;
  people: string;
  'notification-hooks': string;
  'notification-deliveries': string;
}

/** Fills an organisation; every row has `secret` in one of its texts. */
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
  const template = await createTemplate(ctx, {
    providerAccountId: account.id,
    contentSid: `HX${String(randomInt(1e9)).padStart(32, '0')}`,
    name: secret,
    language: 'pt_BR',
    body: secret,
  });
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
    'persona-pictures': await createPortrait(ctx, secret),
    numbers: number.id,
    'provider-accounts': account.id,
    contacts: contact,
    ...talk,
    documents: document,
    passages: await createPassage(ctx, document, secret),
    templates: template.id,
    'canned-replies': (await createCannedReply(ctx, { shortcut: 'oi', text: secret })).id,
    'saved-views': await createView(ctx, secret),
    contradictions: await createContradiction(ctx, { document, persona, secret }),
    people: await createColleague(ctx, secret),
    ...(await createHookWithDelivery(ctx, secret)),
  };
}

/** Creates a row in every table without an address of its own, as parts of the samples. */
export async function createParts(
  { db, organizationId }: Context,
  of: Samples,
  secret: string,
): Promise<void> {
  const { contacts: contactId, documents: documentId, people: userId } = of;
  const id = newId;
  await db.contactIdentity.create({
    data: {
      id: id(),
      organizationId,
      contactId,
      channel: 'whatsapp',
      kind: 'phone',
      providerUserId: secret,
    },
  });
  await db.contactConsent.create({
    data: { id: id(), organizationId, contactId, wish: 'opt_in', how: 'attendant', reason: secret },
  });
  await db.documentChange.create({
    data: { id: id(), organizationId, documentId, added: 1, removed: 0, changed: 0, items: [] },
  });
  await db.contradictionCheck.create({
    data: { id: id(), organizationId, documentId, status: 'done', basis: secret },
  });
  await db.mention.create({
    data: {
      id: id(),
      organizationId,
      conversationId: of.conversations,
      messageId: of.messages,
      userId,
    },
  });
  await db.speechClip.create({
    data: { id: id(), organizationId, key: secret, storageKey: secret, byteSize: 1 },
  });
  await db.invitation.create({
    data: { id: id(), organizationId, email: secret, inviterId: userId, expiresAt: new Date() },
  });
  await db.conversationEvent.create({
    data: {
      id: id(),
      organizationId,
      conversationId: of.conversations,
      type: 'opened',
      actor: 'contact',
    },
  });
}

async function createView({ db, organizationId }: Context, name: string) {
  const id = newId();
  await db.savedView.create({
    data: { id, organizationId, ownerId: newId(), name, filters: { q: name }, isShared: true },
  });
  return id;
}

async function createColleague({ prisma, organizationId }: Context, name: string) {
  const email = `${newId()}@sosia.example`;
  const userId = await createOwner(
    { prisma },
    { organizationId, name, email, password: 'uma senha comprida' },
  );
  await prisma.member.updateMany({ where: { userId }, data: { role: 'attendant' } });
  return userId;
}

async function createHookWithDelivery(ctx: Context, name: string) {
  const { db, organizationId } = ctx;
  const url = `https://hooks.example.com/${name}`;
  const events = ['waiting' as const];
  const { hook } = await createHook(ctx, { name, kind: 'webhook', url, events, numberIds: [] });
  // Inactive, so that nothing is sent to this made-up address.
  await db.notificationHook.update({ where: { id: hook.id }, data: { isActive: false } });
  const [notificationId, id] = [newId(), newId()];
  await db.notification.create({
    data: { id: notificationId, organizationId, event: 'waiting', distributedAt: new Date() },
  });
  await db.notificationDelivery.create({
    data: {
      id,
      organizationId,
      notificationId,
      channel: 'webhook',
      hookId: hook.id,
      target: `webhook/${hook.id}`,
      status: 'failed',
    },
  });
  return { 'notification-hooks': hook.id, 'notification-deliveries': id };
}

async function createContradiction(
  { db, organizationId }: Context,
  { document, persona, secret }: { document: string; persona: string; secret: string },
) {
  const id = newId();
  const nowhere = { section: '', passageId: null, heading: '', page: null };
  const place = { ...nowhere, quote: secret, start: 0, end: 1 };
  await db.contradiction.create({
    data: {
      id,
      organizationId,
      fingerprint: secret,
      kind: 'price',
      firstDocumentId: document,
      secondPersonaId: persona,
      first: { ...place, source: 'document', sourceId: document },
      second: { ...place, source: 'persona', sourceId: persona },
    },
  });
  return id;
}

async function createPassage({ db, organizationId }: Context, documentId: string, text: string) {
  const id = newId();
  const vector = `[${Array(EMBEDDING_DIMENSIONS).fill(0.1).join(',')}]`;
  await db.$executeRaw`
    insert into passages (id, organization_id, document_id, generation, position, content,
      token_count, embedding, embedding_model, search_vector)
    values (${id}::uuid, ${organizationId}::uuid, ${documentId}::uuid, 0, 0, ${text}, 1,
      ${vector}::vector, 'none', ''::tsvector)`;
  return id;
}

async function publishedPersona(ctx: Context, secret: string) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: secret });
  await updateDraft(ctx, { id, draft: { ...draft, biography: secret }, draftRevision });
  const { publishedVersion } = await publishPersona(ctx, { id, note: secret });
  return { persona: id, versionId: publishedVersion?.id ?? '' };
}

/** Stores a picture that only this organisation has and returns its name. */
async function createPortrait(ctx: Context, secret: string): Promise<string> {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const { picture } = await createPicture(ctx, Buffer.concat([header, Buffer.from(secret)]));
  return picture.split('/').at(-1) ?? '';
}

interface Talk {
  persona: string;
  versionId: string;
  contact: string;
  number: string;
  secret: string;
}

async function createTalk(ctx: Context, talk: Talk) {
  const { db, organizationId } = ctx;
  const [conversationId, turnId, messageId] = [newId(), newId(), newId()];
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
      id: messageId,
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
  return {
    conversations: conversationId,
    turns: turnId,
    messages: messageId,
    media: await createFile(ctx, messageId, talk.secret),
  };
}

async function createFile(
  { db, storage, organizationId }: Context,
  messageId: string,
  text: string,
) {
  const id = newId();
  const storageKey = `${organizationId}/media/${id}.txt`;
  await storage.put(storageKey, Buffer.from(text), { contentType: 'text/plain' });
  await db.attachment.create({
    data: {
      id,
      organizationId,
      messageId,
      kind: 'document',
      fileName: text,
      mimeType: 'text/plain',
      storageKey,
      status: 'ready',
    },
  });
  return id;
}
