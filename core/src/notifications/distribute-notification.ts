import type { Prisma } from '@sosia/prisma';
import {
  CONCERNED,
  NotificationEvent,
  type NotificationFacts,
  NotificationPreferences,
  PERMISSIONS,
  Role,
} from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { isInScope } from './is-in-scope.ts';
import { isStillNews } from './is-still-news.ts';

type DistributeContext = Pick<Context, 'db' | 'clock' | 'config' | 'queue' | 'organizationId'>;
type Notification = Prisma.NotificationGetPayload<object>;
type NewDelivery = Pick<
  Prisma.NotificationDeliveryCreateManyInput,
  'channel' | 'userId' | 'hookId' | 'target'
>;

/**
 * Determines, once, who a notification is for and in which ways, and requests the sending of what
 * leaves the console. May run twice, late and on any worker. A notification that is no longer
 * relevant (somebody has taken the conversation) reaches nobody.
 */
export async function distributeNotification(
  ctx: DistributeContext,
  notificationId: string,
): Promise<void> {
  const outgoing = await ctx.db.$transaction((tx) => distribute(tx, ctx, notificationId));
  const { organizationId } = ctx;
  for (const deliveryId of outgoing) {
    await ctx.queue.add('send-notification', { organizationId, deliveryId });
  }
}

async function distribute(tx: ScopedDb, ctx: DistributeContext, id: string): Promise<string[]> {
  const now = ctx.clock.now();
  const { count } = await tx.notification.updateMany({
    where: { id, distributedAt: null },
    data: { distributedAt: now },
  });
  if (count === 0) return [];
  const news = await tx.notification.findUniqueOrThrow({ where: { id } });
  const event = NotificationEvent.parse(news.event);
  if (!(await isStillNews(tx, news))) return [];
  const { facts, numberId, assigneeId } = await readSubject(tx, news);
  await tx.notification.update({ where: { id }, data: { facts, numberId } });
  const people = await findPeople(tx, ctx, { ...news, numberId, assigneeId });
  const hooks = await findHooks(tx, event, numberId);
  const deliveries = [...people, ...hooks].map((one) => {
    const isOutgoing = one.channel !== 'console';
    return {
      id: newId(),
      organizationId: ctx.organizationId,
      notificationId: id,
      ...one,
      status: isOutgoing ? 'pending' : 'sent',
      nextAttemptAt: isOutgoing ? now : null,
      sentAt: isOutgoing ? null : now,
      createdAt: now,
    };
  });
  await tx.notificationDelivery.createMany({ data: deliveries, skipDuplicates: true });
  for (const { channel, userId } of deliveries) {
    if (channel !== 'console' || !userId) continue;
    await announce(tx, ctx.organizationId, { type: 'notification', userId });
  }
  return deliveries.flatMap((one) => (one.nextAttemptAt ? one.id : []));
}

/** The ways chosen by each person concerned whose scope includes it. */
async function findPeople(
  tx: ScopedDb,
  { config }: Pick<Context, 'config'>,
  news: Notification & { assigneeId: string | null },
): Promise<NewDelivery[]> {
  const { event, userIds, actorUserId } = news;
  const kind = NotificationEvent.parse(event);
  const members = await tx.member.findMany({
    where: { deactivatedAt: null, ...(userIds.length > 0 && { userId: { in: userIds } }) },
    select: { userId: true, role: true, notifications: true },
  });
  return members.flatMap(({ userId, role, notifications }) => {
    const mayAct = PERMISSIONS[Role.parse(role)].includes(CONCERNED[kind]);
    const { scope, [kind]: ways } = NotificationPreferences.parse(notifications);
    if (userId === actorUserId || !mayAct || !isInScope(scope, userId, news)) return [];
    const chosen = [...(ways.console ? ['console'] : []), ...(ways.email ? ['email'] : [])];
    return chosen
      .filter((channel) => channel !== 'email' || config.mail)
      .map((channel) => ({ channel, userId, target: `${channel}/${userId}` }));
  });
}

/** The hooks that want this event, for every number or for this one. */
async function findHooks(
  tx: ScopedDb,
  event: NotificationEvent,
  numberId: string | null,
): Promise<NewDelivery[]> {
  const hooks = await tx.notificationHook.findMany({
    where: {
      isActive: true,
      events: { has: event },
      OR: [
        { numberIds: { isEmpty: true } },
        ...(numberId ? [{ numberIds: { has: numberId } }] : []),
      ],
    },
    select: { id: true, kind: true },
  });
  return hooks.map(({ id, kind }) => ({ channel: kind, hookId: id, target: `${kind}/${id}` }));
}

/** The names used in its text, the number whose queue it is in, and the assignee. */
async function readSubject(
  tx: ScopedDb,
  news: Notification,
): Promise<{ facts: NotificationFacts; numberId: string | null; assigneeId: string | null }> {
  const { conversationId, actorUserId } = news;
  const conversation = conversationId
    ? await tx.conversation.findUnique({
        where: { id: conversationId },
        select: { numberId: true, assigneeId: true, contact: { select: { name: true } } },
      })
    : null;
  const numberId = conversation?.numberId ?? news.numberId;
  const number = numberId
    ? await tx.number.findUnique({ where: { id: numberId }, select: { name: true } })
    : null;
  const names = await namesOf({ db: tx }, [actorUserId]);
  const facts = {
    contactName: conversation?.contact.name ?? '',
    numberName: number?.name ?? '',
    actorName: names.get(actorUserId ?? '') ?? '',
  };
  return { facts, numberId, assigneeId: conversation?.assigneeId ?? null };
}
