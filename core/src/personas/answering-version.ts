import { Prisma } from '@sosia/prisma';

/** The id of the version that answers a number `n` with persona `p`: pinned, or else published. */
export const ANSWERING_VERSION = Prisma.sql`coalesce(n.pinned_version_id, p.published_version_id)`;

/** The same rule for versions or ids already read; null when none answers. */
export function answeringVersion<V>(pinned: V | null, published: V | null | undefined): V | null {
  return pinned ?? published ?? null;
}
