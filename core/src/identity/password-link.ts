import { createHash, randomBytes } from 'node:crypto';
import type { PasswordLink } from '../contract/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';

/** Long enough to be read on a Monday; the link can also be renewed. */
const VALID_MS = 3 * 24 * 3_600_000;

/**
 * Creates a one-time link with which a member chooses a password, and invalidates the previous one.
 * It is better-auth's own password reset: the row is what its `requestPasswordReset` would have
 * written (`identifier` is the base64url of the SHA-256 of `reset-password:<token>`, `value` the
 * user), inside the caller's transaction. The token comes after the `#`, where no server logs it.
 */
export async function writePasswordLink(
  tx: Pick<ScopedDb, 'member' | '$executeRaw'>,
  ctx: Pick<Context, 'config' | 'clock' | 'organizationId'>,
  { memberId, userId }: { memberId: string; userId: string },
): Promise<PasswordLink> {
  const { config, clock } = ctx;
  await endPasswordLink(tx, ctx, memberId);
  const [id, token] = [newId(), randomBytes(24).toString('base64url')];
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + VALID_MS);
  // no organization here: better-auth's table knows of no organisation
  await tx.$executeRaw`/* write-password-link */
    insert into verifications (id, identifier, value, expires_at, created_at, updated_at)
    values (${id}::uuid, ${passwordLinkIdentifier(token)}, ${userId}, ${expiresAt}, ${now}, ${now})`;
  await tx.member.update({ where: { id: memberId }, data: { passwordLinkId: id } });
  const url = `${config.publicUrl}/#/set-password?token=${token}`;
  return { url, expiresAt: expiresAt.toISOString() };
}

/** Invalidates the member's newest link. */
export async function endPasswordLink(
  tx: Pick<ScopedDb, '$executeRaw'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  memberId: string,
): Promise<void> {
  await tx.$executeRaw`/* end-password-link */
    delete from verifications v using members m
    where m.id = ${memberId}::uuid and m.organization_id = ${organizationId}::uuid
      and v.id = m.password_link_id`;
}

/** As better-auth stores it (`storeIdentifier: 'hashed'`). */
export function passwordLinkIdentifier(token: string): string {
  return createHash('sha256').update(`reset-password:${token}`).digest('base64url');
}
