import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { organization } from 'better-auth/plugins/organization';
import { type Logger, newId, type Platform } from '../platform/index.ts';

type AuthPlatform = Pick<Platform, 'config' | 'log' | 'prisma' | 'secrets'>;

/** Names of better-auth's tables as Prisma's client knows them (`prisma.user`, …). */
const MODELS = {
  user: 'user',
  session: 'session',
  account: 'account',
  verification: 'verification',
};

const SESSION_SECONDS = 7 * 24 * 3600;
const REFRESH_SECONDS = 24 * 3600;

/**
 * Sessions, passwords and organisations by better-auth on our own tables. It makes no outside
 * calls. The server checks origins and limits request rates for every route alike. better-auth's
 * own checks of both are off: they refuse a cookie without an `Origin` header, and count in a
 * variable shared by the whole process.
 */
export function openAuth(platform: AuthPlatform) {
  const { config, log, prisma, secrets } = platform;
  return betterAuth({
    appName: 'Sósia',
    baseURL: new URL(config.publicUrl).origin,
    basePath: '/api/auth',
    secret: secrets.derive('auth'),
    trustedOrigins: trustedOrigins(config),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      // Sessions opened with the old password end.
      revokeSessionsOnPasswordReset: true,
    },
    user: { modelName: MODELS.user },
    account: { modelName: MODELS.account },
    // Only the hash of a one-time link is stored: see identity/password-link.ts.
    verification: { modelName: MODELS.verification, storeIdentifier: 'hashed' },
    session: {
      modelName: MODELS.session,
      expiresIn: SESSION_SECONDS,
      updateAge: REFRESH_SECONDS,
    },
    plugins: [organization({ allowUserToCreateOrganization: false })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => forward(log, level, message) },
    advanced: {
      cookiePrefix: 'sosia',
      // The server adds `Secure` when the browser came by HTTPS; see its plugins/auth.ts.
      useSecureCookies: false,
      disableCSRFCheck: true,
      database: { generateId: newId, joins: true },
    },
    databaseHooks: {
      session: { create: { before: (session) => enterOrganization(platform, session) } },
    },
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** Whether a session expiring at `expiresAt` has been in use for a day without being extended. */
export function isRefreshDue(expiresAt: Date, now: Date): boolean {
  const leftSeconds = (expiresAt.getTime() - now.getTime()) / 1000;
  return leftSeconds <= SESSION_SECONDS - REFRESH_SECONDS;
}

/** Where the console may be opened: the public address, and this machine. */
export function trustedOrigins(config: Pick<Platform['config'], 'publicUrl' | 'port'>): string[] {
  const { publicUrl, port } = config;
  const local = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`);
  return [...new Set([new URL(publicUrl).origin, ...local])];
}

/** A session starts in the first organisation its user is active in; without one, it is refused. */
async function enterOrganization<S extends { userId: string }>(
  { prisma }: Pick<Platform, 'prisma'>,
  session: S,
) {
  const member = await prisma.member.findFirst({
    where: { userId: session.userId, deactivatedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { organizationId: true },
  });
  if (!member)
    throw new APIError('FORBIDDEN', { code: 'NOT_A_MEMBER', message: 'No active membership' });
  return { data: { ...session, activeOrganizationId: member.organizationId } };
}

/** better-auth's messages may repeat what a visitor typed, so only their kind is logged. */
function forward(log: Logger, level: string, message: string): void {
  const write = level === 'error' ? log.error : level === 'warn' ? log.warn : log.debug;
  write.call(log, { library: 'better-auth', said: message.slice(0, 200) }, 'sign-in library');
}
