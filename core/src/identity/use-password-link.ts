import type { OpenedPasswordLink, UsePasswordLink } from '../contract/index.ts';
import { announce, type Platform, SosiaError } from '../platform/index.ts';
import type { Auth } from './auth.ts';
import { passwordLinkIdentifier } from './password-link.ts';
import { recordAudit } from './record-audit.ts';

type LinkPlatform = Pick<Platform, 'prisma' | 'clock'>;

/**
 * Returns who a one-time link is for, so that they see that it is theirs. Throws `link_invalid`
 * (410) when it was used, has expired, was replaced, or belongs to somebody who was deactivated.
 */
export async function openPasswordLink(
  platform: LinkPlatform,
  token: string,
): Promise<OpenedPasswordLink> {
  const { user, organization } = await readLink(platform, token);
  return { name: user.name, email: user.email, organizationName: organization.name };
}

/**
 * Sets the password of the link's owner, ends all their sessions, and returns their e-mail. Of two
 * simultaneous uses of one link, one succeeds. Throws `link_invalid`.
 */
export async function applyPasswordLink(
  platform: LinkPlatform & { auth: Auth },
  { token, password }: UsePasswordLink,
): Promise<string> {
  const { user, userId, organizationId } = await readLink(platform, token);
  try {
    await platform.auth.api.resetPassword({ body: { token, newPassword: password } });
  } catch (error) {
    // Somebody else used the link after it was read above.
    if ((error as { statusCode?: number }).statusCode === 400) throw invalid();
    throw error;
  }
  const audit = { action: 'person.password-set', entityType: 'person', entityId: userId };
  await recordAudit(platform.prisma, { organizationId, userId }, audit);
  await announce(platform.prisma, organizationId, { type: 'person', userId });
  return user.email;
}

async function readLink({ prisma, clock }: LinkPlatform, token: string) {
  const link = await prisma.verification.findFirst({
    where: { identifier: passwordLinkIdentifier(token), expiresAt: { gt: clock.now() } },
    select: { id: true },
  });
  const member =
    link &&
    (await prisma.member.findFirst({
      where: { passwordLinkId: link.id, deactivatedAt: null },
      include: { user: true, organization: { select: { name: true } } },
    }));
  if (!member) throw invalid();
  return member;
}

const invalid = () =>
  new SosiaError('link_invalid', 410, 'This link was used, or its time is over');
