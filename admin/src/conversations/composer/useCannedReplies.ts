import {
  type CannedReply,
  type CannedVariable,
  type Conversation,
  fillCannedReply,
  firstName,
} from '@sosia/core/contract';
import { useAll, useCan, useMe } from '../../api/index.ts';
import { formats } from '../../ui/index.ts';
import { beginsWith } from './completion-at.ts';

const NONE: CannedReply[] = [];

/** All canned replies, sorted by shortcut. */
export function useCannedReplies(): CannedReply[] {
  const canRead = useCan('conversations:read');
  return useAll<CannedReply>('canned-replies', { by: 'shortcut', isWanted: canRead }).data ?? NONE;
}

/** First the replies whose shortcut begins with the query, then those that contain it anywhere. */
export function matching(replies: CannedReply[], query: string): CannedReply[] {
  const first = replies.filter(({ shortcut }) => beginsWith(shortcut, query));
  const wanted = query.toLowerCase();
  const others = replies.filter(
    (reply) => !first.includes(reply) && reply.text.toLowerCase().includes(wanted),
  );
  return [...first, ...others].slice(0, 20);
}

/** Fills in a reply's variables for this conversation and for me. */
export function useFilled(conversation: Conversation): (reply: CannedReply) => string {
  const me = useMe();
  const { contact, persona, number } = conversation;
  const now = new Date();
  const values: Partial<Record<CannedVariable, string>> = {
    'contact.name': contact.name,
    'contact.firstName': firstName(contact.name),
    'attendant.name': me?.user.name ?? '',
    'attendant.firstName': firstName(me?.user.name ?? ''),
    'persona.name': persona?.name ?? '',
    'number.name': number.name,
    today: formats.longDay(now),
    time: formats.clock(now.toISOString()),
  };
  return ({ text }) => fillCannedReply(text, values);
}
