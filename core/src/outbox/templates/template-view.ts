import type { MessageTemplate as TemplateRow } from '@sosia/prisma';
import type { MessageTemplate } from '../../contract/index.ts';
import { NotFoundError, type ScopedDb } from '../../platform/index.ts';

/** A template as the API shows it. */
export function templateView({ organizationId: _, ...row }: TemplateRow): MessageTemplate {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** Throws `not_found`. */
export async function readTemplate(
  db: Pick<ScopedDb, 'messageTemplate'>,
  id: string,
): Promise<MessageTemplate> {
  const row = await db.messageTemplate.findUnique({ where: { id } });
  if (!row) throw new NotFoundError('Template');
  return templateView(row);
}
