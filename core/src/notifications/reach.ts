import { HOOK_HEADERS, Language, NotificationFacts } from '../contract/index.ts';
import { readOrganizationSettings } from '../identity/index.ts';
import type { DeliveryRow, SendContext } from './delivery-row.ts';
import { allowHook } from './hooks/allow-hook.ts';
import { hookBody, slackBody } from './hooks/hook-bodies.ts';
import { postHook } from './hooks/post-hook.ts';
import { signHook } from './hooks/sign-hook.ts';
import { failed, type Outcome } from './outcome.ts';
import { sendMail } from './send-mail.ts';
import { type Told, tell } from './texts.ts';
import type { ToldText } from './told-text.ts';

type ReachContext = Omit<SendContext, 'queue'>;

const gone = (error: string) => failed(error, { isPassing: false });

/** Makes one attempt to reach a delivery's recipient, in their language. */
export async function reach(ctx: ReachContext, row: DeliveryRow): Promise<Outcome> {
  const { language } = await readOrganizationSettings(ctx);
  if (row.channel === 'email') return mailTo(ctx, row, language);
  const { hook } = row;
  if (!hook?.isActive) return gone('hook_inactive');
  const target = allowHook(ctx.secrets.decrypt(hook.sealedUrl), ctx.config.fetchTrustedOrigins);
  if (!target) return gone('address_not_allowed');
  const text = textOf(ctx, row, language);
  if (hook.kind === 'slack') return postHook(target, slackBody(text), {});
  const body = hookBody(ctx, row, text);
  const secret = hook.sealedSecret && ctx.secrets.decrypt(hook.sealedSecret);
  return postHook(target, body, {
    [HOOK_HEADERS.event]: row.notification.event,
    [HOOK_HEADERS.delivery]: row.id,
    ...(secret && { [HOOK_HEADERS.signature]: signHook(secret, body, ctx.clock.now()) }),
  });
}

async function mailTo(
  ctx: ReachContext,
  row: DeliveryRow,
  organizationLanguage: Language,
): Promise<Outcome> {
  if (!ctx.config.mail) return gone('mail_not_configured');
  const member = await ctx.db.member.findFirst({
    where: { userId: row.userId ?? '', deactivatedAt: null },
    select: { user: { select: { email: true, locale: true } } },
  });
  if (!member) return gone('person_gone');
  const own = Language.safeParse(member.user.locale);
  const text = textOf(ctx, row, own.success ? own.data : organizationLanguage);
  const { line, reason, link, footer } = text;
  return sendMail(ctx.config.mail, {
    to: member.user.email,
    subject: line,
    text: [line, reason, link && `${link.label}: ${link.url}`, `--\n${footer}`]
      .filter(Boolean)
      .join('\n\n'),
    messageId: `<${row.id}@${new URL(ctx.config.publicUrl).hostname}>`,
  });
}

function textOf(ctx: ReachContext, { notification }: DeliveryRow, language: Language): ToldText {
  const { event, facts, reason, conversationId } = notification;
  return tell({
    event: event as Told,
    facts: NotificationFacts.parse(facts),
    reason,
    conversationId,
    language,
    publicUrl: ctx.config.publicUrl,
  });
}
