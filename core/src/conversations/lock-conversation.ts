import type { Context, ScopedDb } from '../platform/index.ts';

/** Locks a conversation's row until the transaction ends; later reads see its newest state. */
export async function lockConversation(
  tx: Pick<ScopedDb, '$executeRaw'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  id: string,
): Promise<void> {
  await tx.$executeRaw`/* lock-conversation */ select id from conversations
    where id = ${id}::uuid and organization_id = ${organizationId}::uuid for update`;
}
