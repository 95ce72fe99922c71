import { Prisma } from '@sosia/prisma';

/**
 * For `toldOf`: announces that these messages are new or have changed. `rows` names a part of the
 * statement that returns their `id`, `organization_id`, `conversation_id` and `position`.
 */
export const messageNews = (rows: Prisma.Sql) => Prisma.sql`
  select organization_id, 'message', jsonb_build_object(
    'conversationId', conversation_id, 'messageId', id, 'position', position)
  from ${rows}`;
