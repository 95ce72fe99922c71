import { Prisma } from '@sosia/prisma';
import { UNANSWERED_KINDS } from '../contract/index.ts';

/** For a message `m`: the contact sent it and it asks for an answer. */
export const ASKS = Prisma.sql`(m.direction = 'inbound'
  and not m.kind = any(array(select jsonb_array_elements_text(${JSON.stringify(UNANSWERED_KINDS)}::jsonb))))`;

/**
 * For a message `m`: the persona's answer to the contact, not a notice in its name (such as that a
 * person was called).
 */
export const ANSWERED = Prisma.sql`(m.author = 'persona' and m.turn_id is not null)`;

/** For a message `m`: it failed for good, and the reason needs attention. */
export const SEND_FAILED = Prisma.sql`(m.direction = 'outbound' and m.status in ('failed', 'undelivered')
  and coalesce(m.error_code, '') not in ('resent', 'taken_over', 'muted'))`;

/** For an event `e`: the persona handed the conversation over to people. */
export const HANDED_OFF = Prisma.sql`(e.from_state = 'BOT_ACTIVE' and e.to_state = 'AWAITING_AGENT')`;
