import type { Prisma } from '@sosia/prisma';
import type { ChannelNumber } from '../../contract/index.ts';
import { answeringVersion } from '../../personas/index.ts';
import { numberHealth } from './number-health.ts';

/** The relations to load with a number to tell its health. */
export const NUMBER_PARTS = {
  persona: { select: { publishedVersionId: true } },
  providerAccount: { select: { lastCheckError: true } },
} satisfies Prisma.NumberInclude;

type NumberRow = Prisma.NumberGetPayload<{ include: typeof NUMBER_PARTS }>;

/** A number as the API shows it. */
export function numberView(row: NumberRow, now: Date): ChannelNumber {
  const hasVersion = Boolean(
    answeringVersion(row.pinnedVersionId, row.persona?.publishedVersionId),
  );
  const accountError = row.providerAccount?.lastCheckError ?? null;
  return {
    id: row.id,
    channel: row.channel,
    address: row.address,
    name: row.name,
    personaId: row.personaId,
    pinnedVersionId: row.pinnedVersionId,
    providerAccountId: row.providerAccountId,
    isActive: row.isActive,
    health: numberHealth({ ...row, hasVersion, accountError }, now),
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    lastFailureAt: row.lastFailureAt?.toISOString() ?? null,
    lastFailureCode: row.lastFailureCode,
    createdAt: row.createdAt.toISOString(),
  };
}
