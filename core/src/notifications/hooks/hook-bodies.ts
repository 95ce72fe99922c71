import type { Context } from '../../platform/index.ts';
import type { DeliveryRow } from '../delivery-row.ts';
import type { ToldText } from '../texts.ts';

/** Slack's three control characters ("Formatting text for app surfaces"): names are only names. */
const escapeForSlack = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What an incoming webhook of Slack takes. */
export function slackBody({ line, reason, link }: ToldText): string {
  const parts = [
    `*${escapeForSlack(line)}*`,
    reason && escapeForSlack(reason),
    link && `<${link.url}|${escapeForSlack(link.label)}>`,
  ];
  const text = parts.filter(Boolean).join('\n');
  return JSON.stringify({ text, unfurl_links: false });
}

/** What a webhook is sent; docs/notifications.md describes it. */
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
