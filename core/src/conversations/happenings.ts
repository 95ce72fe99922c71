import { Prisma } from '@sosia/prisma';

/** Of a message `m`: the persona's answer to the contact, not news in its name (a person was called). */
export const ANSWERED = Prisma.sql`(m.author = 'persona' and m.turn_id is not null)`;

/** Of an event `e`: the persona gave its conversation to people. */
export const HANDED_OFF = Prisma.sql`(e.from_state = 'BOT_ACTIVE' and e.to_state = 'AWAITING_AGENT')`;
