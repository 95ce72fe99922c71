import { Prisma } from '@sosia/prisma';
import { UNANSWERED_KINDS } from '../contract/index.ts';

/** Of a message `m`: it came from the contact and asks for an answer. */
export const ASKS = Prisma.sql`(m.direction = 'inbound'
  and not m.kind = any(array(select jsonb_array_elements_text(${JSON.stringify(UNANSWERED_KINDS)}::jsonb))))`;

/**
 * Of a message `m`: the persona's answer to the contact, not news in its name (a person was
 * called).
 */
export const ANSWERED = Prisma.sql`(m.author = 'persona' and m.turn_id is not null)`;

/** Of a message `m`: failed for good, and not for a reason that needs nobody's attention. */
export const SEND_FAILED = Prisma.sql`(m.direction = 'outbound' and m.status in ('failed', 'undelivered')
  and coalesce(m.error_code, '') not in ('resent', 'taken_over', 'muted'))`;

/** Of an event `e`: the persona gave its conversation to people. */
export const HANDED_OFF = Prisma.sql`(e.from_state = 'BOT_ACTIVE' and e.to_state = 'AWAITING_AGENT')`;
