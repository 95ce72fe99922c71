import { randomInt } from 'node:crypto';
import { receiveMessage } from '../src/arrivals/index.ts';
import { createNumber, createProviderAccount } from '../src/channels/numbers/index.ts';
import type { OrganizationSettings, PersonaSettings, Role } from '../src/contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../src/personas/index.ts';
import { type Context, contextFor, newId, type Platform } from '../src/platform/index.ts';
import type { TestPlatform } from './open-test-platform.ts';

/** A clock that stands still until a test moves it. */
export function movableClock(start = '2026-11-20T12:00:00Z') {
  let now = new Date(start);
  return {
    now: () => now,
    forward(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

/** An organisation with a published persona on a number that people write to. */
export async function openInbox(platform: TestPlatform, change: Partial<PersonaSettings> = {}) {
  const organizationId = await platform.createOrganization();
  const ctx = contextFor(platform, organizationId);
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Aurora' });
  const timing = { quietPeriodMs: 0, maxWaitMs: 0 };
  await updateDraft(ctx, {
    id,
    draft: { ...draft, biography: 'Aurora atende.', timing, ...change },
    draftRevision,
  });
  await publishPersona(ctx, { id, note: '' });
  const account = await createProviderAccount(ctx, {
    name: 'Conta',
    accountSid: `AC${String(randomInt(1e9)).padStart(32, '0')}`,
    authToken: 'token',
  });
  const number = await createNumber(ctx, {
    providerAccountId: account.id,
    address: `whatsapp:+5511${String(randomInt(1e9)).padStart(9, '0')}`,
    name: 'Número',
    personaId: id,
  });
  return {
    ctx,
    numberId: number.id,
    write: (phone: string, body: string) => write(ctx, number.id, { phone, body }),
    writeTurn: (conversationId: string) => writeTurn(ctx, { conversationId, personaId: id }),
    addPerson: (name: string, role: Role) => addPerson(platform, organizationId, { name, role }),
    async set(settings: Partial<OrganizationSettings>) {
      await platform.prisma.organization.update({
        where: { id: organizationId },
        data: { settings },
      });
    },
  };
}

export type Inbox = Awaited<ReturnType<typeof openInbox>>;

function write(ctx: Context, numberId: string, { phone, body }: { phone: string; body: string }) {
  return receiveMessage(ctx, {
    numberId,
    channel: 'whatsapp',
    providerMessageId: newId(),
    kind: 'text',
    body,
    payload: {},
    details: {},
    wantsAnswer: true,
    profileName: 'Ana',
    phone,
    identities: [{ kind: 'phone', providerUserId: `whatsapp:${phone}` }],
  });
}

/** Writes a finished turn; returns its id. */
async function writeTurn(ctx: Context, at: { conversationId: string; personaId: string }) {
  const { personaId } = at;
  const version = await ctx.db.personaVersion.findFirstOrThrow({ where: { personaId } });
  const data = { ...at, organizationId: ctx.organizationId, personaVersionId: version.id };
  const { id } = await ctx.db.turn.create({ data: { id: newId(), state: 'done', ...data } });
  return id;
}

/** A colleague, and the context in which they act. */
async function addPerson(
  platform: Platform,
  organizationId: string,
  { name, role }: { name: string; role: Role },
): Promise<Context & { userId: string }> {
  const userId = newId();
  await platform.prisma.user.create({
    data: {
      id: userId,
      name,
      email: `${userId}@sosia.example`,
      members: { create: { id: newId(), organizationId, role } },
    },
  });
  return { ...contextFor(platform, organizationId, userId), userId };
}
