import type { Message, SendMessage } from '../contract/index.ts';
import type { OutboundPart } from '../conversations/index.ts';
import { getMessage } from '../conversations/index.ts';
import { fillTemplate } from '../outbox/templates/index.ts';
import { type Context, NotFoundError, type ScopedDb, ValidationError } from '../platform/index.ts';
import { splitMessage } from '../text/index.ts';
import { writeAsAttendant } from './write-as-attendant.ts';

type SendContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'queue' | 'prisma'>;

/**
 * Writes an attendant's message into the outbox: their text as it stands, as several messages when
 * it is long (the first is returned), or an approved template. Only the attendant who has the
 * conversation may do this: throws `not_claimed` when nobody has it, and `already_claimed` when
 * somebody else does. Also throws `outside_window`, `opted_out` and `blocked`, which sending checks
 * again.
 */
export async function sendAttendantMessage(
  ctx: SendContext,
  { conversationId, ...content }: SendMessage & { conversationId: string },
): Promise<Message> {
  const ids = await ctx.db.$transaction(async (tx) => {
    const parts = await partsOf(tx, conversationId, content);
    return writeAsAttendant(tx, ctx, { conversationId, parts });
  });
  await ctx.queue.add('send-messages', { organizationId: ctx.organizationId, conversationId });
  return getMessage(ctx, ids[0] ?? '');
}

async function partsOf(
  tx: ScopedDb,
  conversationId: string,
  content: SendMessage,
): Promise<OutboundPart[]> {
  if ('text' in content) return splitMessage(content.text).map((body) => ({ body }));
  const conversation = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { channel: true, number: { select: { providerAccountId: true } } },
  });
  if (!conversation) throw new NotFoundError('Conversation');
  const template = await tx.messageTemplate.findUnique({ where: { id: content.templateId } });
  if (!template) throw new ValidationError('No such template', { templateId: 'does not exist' });
  const isWhatsApp = conversation.channel === 'whatsapp';
  if (isWhatsApp && template.providerAccountId !== conversation.number.providerAccountId) {
    const errors = { templateId: "belongs to another account than the conversation's number" };
    throw new ValidationError('This number cannot send this template', errors);
  }
  const { body, variables } = fillTemplate(template, content.variables);
  const { id, name, contentSid } = template;
  return [{ kind: 'template', body, details: { template: { id, name, contentSid, variables } } }];
}
