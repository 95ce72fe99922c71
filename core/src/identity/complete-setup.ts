import { hashPassword } from 'better-auth/crypto';
import type { Setup } from '../contract/index.ts';
import { ConflictError, type Platform, SosiaError, safeEqual } from '../platform/index.ts';
import { writeOwner } from './create-owner.ts';
import { ensureFirstOrganization } from './ensure-first-organization.ts';
import { isSetupNeeded } from './is-setup-needed.ts';
import { recordAudit } from './record-audit.ts';
import { setupToken } from './setup-token.ts';

/**
 * Creates the first owner and names the organisation. Of two simultaneous requests one wins: both
 * wait for a lock on the organisation's row. Throws `invalid_token` (403) and `setup_done` (409).
 */
export async function completeSetup(
  platform: Pick<Platform, 'prisma' | 'secrets'>,
  setup: Setup,
): Promise<void> {
  if (!(await isSetupNeeded(platform))) throw setupDone();
  if (!safeEqual(setup.token.toLowerCase(), setupToken(platform))) {
    throw new SosiaError('invalid_token', 403, 'The set-up code is not the one in the terminal');
  }
  const organizationId = await ensureFirstOrganization(platform);
  const password = await hashPassword(setup.password);
  await platform.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select id from organizations where id = ${organizationId}::uuid for update`;
    if ((await tx.member.findFirst({ select: { id: true } })) !== null) throw setupDone();
    const { name, email } = setup;
    const userId = await writeOwner(tx, { organizationId, name, email, password });
    await tx.organization.update({
      where: { id: organizationId },
      data: { name: setup.organizationName },
    });
    const audit = {
      action: 'organization.set-up',
      entityType: 'organization',
      entityId: organizationId,
    };
    await recordAudit(tx, { organizationId, userId }, audit);
  });
}

const setupDone = () => new ConflictError('setup_done', 'Set-up has been completed');
