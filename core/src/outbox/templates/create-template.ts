import { checkBinding } from '../../channels/numbers/index.ts';
import type { CreateTemplate, MessageTemplate } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { ConflictError, type Context, isUniqueViolation, newId } from '../../platform/index.ts';
import { variablesIn } from './template-text.ts';
import { readTemplate } from './template-view.ts';

/**
 * Adds a template that WhatsApp approved. Throws `template_taken` when its content SID exists
 * already, and `validation_failed` for an account that does not exist.
 */
export async function createTemplate(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  input: CreateTemplate,
): Promise<MessageTemplate> {
  const { organizationId } = ctx;
  const id = newId();
  const variables = input.variables ?? variablesIn(input.body);
  try {
    return await ctx.db.$transaction(async (tx) => {
      await checkBinding(tx, { providerAccountId: input.providerAccountId });
      await tx.messageTemplate.create({ data: { ...input, variables, id, organizationId } });
      await recordAudit(tx, ctx, {
        action: 'template.created',
        entityType: 'template',
        entityId: id,
        details: { name: input.name },
      });
      return readTemplate(tx, id);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ConflictError('template_taken', 'This template has been added already');
  }
}
