import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { forgetRefusedLogin } from '../channels/numbers/index.ts';
import { readCredentials } from '../channels/whatsapp/index.ts';
import { ensureAdmin, ensureFirstOrganization } from '../identity/index.ts';
import { createDocument } from '../knowledge/index.ts';
import { createPersona, getPersona, publishPersona, updateDraft } from '../personas/index.ts';
import { type Context, contextFor, newId, type Platform } from '../platform/index.ts';
import { DEFAULT_PERSONA } from './default-persona.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../../documents');

const SAMPLE_TITLES: Record<string, string> = {
  'biografia_endrigo_completa.txt': 'Biografia de Endrigo Almada',
  'servicos.md': 'Serviços para leilões de gado',
  'perguntas_frequentes.md': 'Perguntas frequentes',
};

/**
 * Prepares a database for use: creates the first organisation with its persona, sample knowledge
 * and simulator, and the owner and Twilio number that the environment names. Runs at every server
 * start, in any number of processes, and adds only what is missing; changes and removals made in
 * the console are kept.
 */
export async function prepareInstallation(platform: Platform): Promise<void> {
  const organizationId = await ensureFirstOrganization(platform);
  const ctx = contextFor(platform, organizationId);
  if (platform.config.admin) await ensureAdmin(platform, organizationId, platform.config.admin);
  if (await takeFirstStart(platform, organizationId)) {
    await createDefaultPersona(ctx);
    await loadSamples(ctx);
    await markFirstStart(platform, organizationId, 'done');
  }
  await ensureTwilioFromEnvironment(ctx);
}

const FirstStart = z.object({ firstStart: z.enum(['begun', 'done']), at: z.iso.datetime() });
/** A first start that began longer ago than this died midway (ms). */
const TAKE_OVER_AFTER_MS = 60_000;

/** One process does the first start; if it dies midway, another takes over later. */
async function takeFirstStart(platform: Platform, organizationId: string): Promise<boolean> {
  const { prisma, clock } = platform;
  const { metadata } = await prisma.organization.findUniqueOrThrow({
    where: { id: organizationId },
  });
  const state = metadata ? FirstStart.parse(JSON.parse(metadata)) : null;
  if (state?.firstStart === 'done') return false;
  const age = state
    ? clock.now().getTime() - new Date(state.at).getTime()
    : Number.POSITIVE_INFINITY;
  const isAlone = platform.database.engine.kind === 'embedded';
  if (age < TAKE_OVER_AFTER_MS && !isAlone) return false;
  return markFirstStart(platform, organizationId, 'begun', metadata);
}

/** Returns whether this process wrote the mark, which fails if another did since `was` was read. */
async function markFirstStart(
  { prisma, clock }: Platform,
  organizationId: string,
  firstStart: 'begun' | 'done',
  was?: string | null,
): Promise<boolean> {
  const { count } = await prisma.organization.updateMany({
    where: { id: organizationId, ...(was !== undefined && { metadata: was }) },
    data: { metadata: JSON.stringify({ firstStart, at: clock.now().toISOString() }) },
  });
  return count > 0;
}

async function createDefaultPersona(ctx: Context): Promise<void> {
  const { name } = DEFAULT_PERSONA.identity;
  const begun = await ctx.db.persona.findFirst({ where: { name }, select: { id: true } });
  const { id } = begun ?? (await createPersona(ctx, { name }));
  const { draftRevision, publishedVersion } = await getPersona(ctx, id);
  if (publishedVersion) return;
  await updateDraft(ctx, { id, draft: DEFAULT_PERSONA, draftRevision });
  await publishPersona(ctx, { id, note: 'Persona de exemplo' });
}

/** Loads the text and Markdown files of `documents/`, each ingested by a job. */
async function loadSamples(ctx: Context): Promise<void> {
  const names = (await readdir(SAMPLES)).filter((name) => /\.(txt|md)$/.test(name)).sort();
  for (const name of names) {
    const isThere = await ctx.db.document.findFirst({ where: { sourceName: name } });
    if (name === 'README.md' || isThere) continue;
    await createDocument(ctx, {
      title: SAMPLE_TITLES[name] ?? path.parse(name).name,
      source: 'file',
      sourceName: name,
      mimeType: name.endsWith('.md') ? 'text/markdown' : 'text/plain',
      bytes: await readFile(path.join(SAMPLES, name)),
    });
  }
}

/** Creates the environment's account and number; new ones are bound to the oldest persona. */
async function ensureTwilioFromEnvironment(ctx: Context): Promise<void> {
  const { account, whatsappNumber } = ctx.config.twilio;
  if (whatsappNumber && !account) {
    ctx.log.warn({}, 'TWILIO_WHATSAPP_NUMBER does nothing without TWILIO_ACCOUNT_SID');
  }
  if (!account || !whatsappNumber) return;
  const { organizationId } = ctx;
  const credentials = ctx.secrets.encrypt(JSON.stringify({ authToken: account.authToken }));
  const where = {
    organizationId_provider_accountSid: {
      organizationId,
      provider: 'twilio',
      accountSid: account.sid,
    },
  };
  const before = await ctx.db.providerAccount.findUnique({ where });
  const isRenewed = before !== null && !hasToken(ctx, before, account.authToken);
  const { id: providerAccountId } = await ctx.db.providerAccount.upsert({
    where,
    create: {
      id: newId(),
      organizationId,
      provider: 'twilio',
      name: 'Twilio',
      accountSid: account.sid,
      credentials,
      isFromEnvironment: true,
    },
    // The environment's token takes precedence: it may have been renewed.
    update: {
      credentials,
      isFromEnvironment: true,
      ...(isRenewed && { lastCheckedAt: null, lastCheckError: null }),
    },
  });
  if (isRenewed) await forgetRefusedLogin(ctx.db, providerAccountId, ctx.clock.now());
  const address = `whatsapp:${whatsappNumber}`;
  const persona = await ctx.db.persona.findFirst({
    where: { archivedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  await ctx.db.number.upsert({
    where: { organizationId_address: { organizationId, address } },
    create: {
      id: newId(),
      organizationId,
      channel: 'whatsapp',
      providerAccountId,
      address,
      name: whatsappNumber,
      personaId: persona?.id ?? null,
    },
    update: { providerAccountId },
  });
}

/** Whether the row has this token; false if another APP_SECRET sealed it. */
function hasToken(ctx: Context, row: { credentials: string }, authToken: string): boolean {
  try {
    return readCredentials(ctx, row).authToken === authToken;
  } catch {
    return false;
  }
}
