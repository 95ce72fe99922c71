import type { Context } from '../../platform/index.ts';
import type { DeliveryRow } from '../delivery-row.ts';
import type { ToldText } from '../told-text.ts';

/**
 * Escapes Slack's three control characters ("Formatting text for app surfaces"), so that a name is
 * only ever text.
 */
const escapeForSlack = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The body for a Slack incoming webhook. */
export function slackBody({ line, reason, link }: ToldText): string {
  const parts = [
    `*${escapeForSlack(line)}*`,
    reason && escapeForSlack(reason),
    link && `<${link.url}|${escapeForSlack(link.label)}>`,
  ];
  const text = parts.filter(Boolean).join('\n');
  return JSON.stringify({ text, unfurl_links: false });
}

/** The body sent to a webhook; docs/notifications.md describes it. */
export function hookBody(
  { organizationId }: Pick<Context, 'organizationId'>,
  { notification }: DeliveryRow,
  { line, link }: ToldText,
): string {
  const { id, event, createdAt, conversationId, numberId, reason, facts } = notification;
  return JSON.stringify({
    id,
    event,
    createdAt: createdAt.toISOString(),
    organizationId,
    conversationId,
    numberId,
    reason,
    ...(facts as object),
    text: line,
    url: link?.url ?? null,
  });
}
