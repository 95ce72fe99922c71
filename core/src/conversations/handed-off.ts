import { Prisma } from '@sosia/prisma';

/** Of an event `e`: the persona gave its conversation to people. */
export const HANDED_OFF = Prisma.sql`(e.from_state = 'BOT_ACTIVE' and e.to_state = 'AWAITING_AGENT')`;
