import { z } from 'zod';
import { Role } from '../contract/index.ts';
import { type Platform, queryRows } from '../platform/index.ts';
import { type Auth, isRefreshDue } from './auth.ts';
import { sessionToken } from './session-token.ts';

/** Who makes the request, for which organisation, and in which role. */
export interface Session {
  user: { id: string; name: string; email: string; locale: string | null };
  organizationId: string;
  organizationName: string;
  role: Role;
  /** `Set-Cookie` values to pass on: a session in use is extended once a day. */
  cookies: string[];
}

const Row = z.object({
  expiresAt: z.date(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string().nullable(),
  organizationId: z.string(),
  organizationName: z.string(),
  role: z.string(),
});
type Row = z.infer<typeof Row>;

/**
 * Reads the session named by the request's cookie, its user and their membership. It precedes every
 * request, so it is one query. Null when there is no such session, when it has expired, or when its
 * user is no longer an active member anywhere. A deactivated membership or a changed role takes
 * effect with the next request.
 */
export async function resolveSession(
  platform: Pick<Platform, 'prisma' | 'clock'> & { auth: Auth },
  headers: Headers,
): Promise<Session | null> {
  const { authCookies, secret } = await platform.auth.$context;
  const token = sessionToken(headers.get('cookie') ?? '', authCookies.sessionToken.name, secret);
  if (!token) return null;
  const now = platform.clock.now();
  const row = await readMembership(platform, token, now);
  const role = Role.safeParse(row?.role);
  if (!row || !role.success) return null;
  const { userId: id, name, email, locale, organizationId, organizationName } = row;
  return {
    user: { id, name, email, locale },
    organizationId,
    organizationName,
    role: role.data,
    cookies: isRefreshDue(row.expiresAt, now) ? await prolong(platform.auth, headers) : [],
  };
}

/** The organisation the session is in; if its user has left that one, the first of their others. */
async function readMembership(
  { prisma }: Pick<Platform, 'prisma'>,
  token: string,
  now: Date,
): Promise<Row | undefined> {
  // no organization here: it is the session that says which organisation asks
  const [row] = await queryRows(prisma, Row)`
    select s.expires_at as "expiresAt", u.id as "userId", u.name, u.email, u.locale,
      m.organization_id as "organizationId", o.name as "organizationName", m.role
    from sessions s
    join users u on u.id = s.user_id
    join members m on m.user_id = u.id and m.deactivated_at is null
    join organizations o on o.id = m.organization_id
    where s.token = ${token} and s.expires_at > ${now}
    order by (m.organization_id = s.active_organization_id) desc nulls last, m.created_at
    limit 1`;
  return row;
}

/** Lets better-auth extend the session. */
async function prolong(auth: Auth, headers: Headers): Promise<string[]> {
  const answer = await auth.api.getSession({ headers, returnHeaders: true });
  return answer.headers?.getSetCookie() ?? [];
}
