import { recordAudit } from '../../identity/index.ts';
import type { Context } from '../../platform/index.ts';
import { readTemplate } from './template-view.ts';

/** Deletes a template; messages sent with it keep their text. Throws `not_found`. */
export async function deleteTemplate(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { name } = await readTemplate(tx, id);
    await tx.messageTemplate.delete({ where: { id } });
    await recordAudit(tx, ctx, {
      action: 'template.deleted',
      entityType: 'template',
      entityId: id,
      details: { name },
    });
  });
}
