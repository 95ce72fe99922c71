import type { MessageTemplate, UpdateTemplate } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { ConflictError, type Context, isUniqueViolation } from '../../platform/index.ts';
import { variablesIn } from './template-text.ts';
import { readTemplate } from './template-view.ts';

/**
 * Changes a template; a new text brings its own variables. Throws `not_found`, `template_taken`.
 */
export async function updateTemplate(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  { id, ...changes }: UpdateTemplate & { id: string },
): Promise<MessageTemplate> {
  const { body } = changes;
  const variables = changes.variables ?? (body === undefined ? undefined : variablesIn(body));
  try {
    return await ctx.db.$transaction(async (tx) => {
      await readTemplate(tx, id);
      await tx.messageTemplate.update({ where: { id }, data: { ...changes, variables } });
      await recordAudit(tx, ctx, {
        action: 'template.updated',
        entityType: 'template',
        entityId: id,
        details: { fields: Object.keys(changes) },
      });
      return readTemplate(tx, id);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ConflictError('template_taken', 'This template has been added already');
  }
}
