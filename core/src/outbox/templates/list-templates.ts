import type { Prisma } from '@sosia/prisma';
import type { MessageTemplate, TemplateListQuery } from '../../contract/index.ts';
import type { Context } from '../../platform/index.ts';
import { readTemplate, templateView } from './template-view.ts';

/** Templates by name; `q` searches name and text. */
export async function listTemplates(
  { db }: Pick<Context, 'db'>,
  { page, perPage, ids, q, providerAccountId, order = 'asc' }: TemplateListQuery,
): Promise<{ data: MessageTemplate[]; total: number }> {
  const matching = q && { contains: q, mode: 'insensitive' as const };
  const where: Prisma.MessageTemplateWhereInput = {
    providerAccountId,
    ...(ids && { id: { in: ids } }),
    ...(matching && { OR: [{ name: matching }, { body: matching }] }),
  };
  const [rows, total] = await Promise.all([
    db.messageTemplate.findMany({
      where,
      orderBy: [{ name: order }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.messageTemplate.count({ where }),
  ]);
  return { data: rows.map(templateView), total };
}

/** Throws `not_found`. */
export function getTemplate({ db }: Pick<Context, 'db'>, id: string): Promise<MessageTemplate> {
  return readTemplate(db, id);
}
