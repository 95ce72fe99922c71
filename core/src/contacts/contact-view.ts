import type { Prisma } from '@sosia/prisma';
import { type Contact, CustomFields } from '../contract/index.ts';

export const CONTACT_PARTS = {
  identities: { select: { kind: true, providerUserId: true }, orderBy: { createdAt: 'asc' } },
} satisfies Prisma.ContactInclude;

type ContactRow = Prisma.ContactGetPayload<{ include: typeof CONTACT_PARTS }>;

/** A contact as the API shows it. */
export function contactView(row: ContactRow): Contact {
  return {
    id: row.id,
    channel: row.channel,
    name: row.name,
    phone: row.phone,
    language: row.language,
    tags: row.tags,
    customFields: CustomFields.safeParse(row.customFields).data ?? {},
    optedOutAt: row.optedOutAt?.toISOString() ?? null,
    blockedAt: row.blockedAt?.toISOString() ?? null,
    mergedIntoId: row.mergedIntoId,
    identities: row.identities,
    createdAt: row.createdAt.toISOString(),
  };
}
