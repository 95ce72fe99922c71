import { z } from 'zod';

/** An organisation's figures for one day. All but the last count conversations. */
export const TodayFigures = z.object({
  /** The day, in the organisation's time zone. */
  day: z.iso.date(),
  /** In which a contact wrote. */
  conversations: z.number().int(),
  /** In which the persona answered a message; notifications sent in its name do not count. */
  answeredByPersona: z.number().int(),
  /** Which were handed over to people. */
  handedOff: z.number().int(),
  /** Messages that never arrived and were not sent again. */
  failedSends: z.number().int(),
});
export type TodayFigures = z.infer<typeof TodayFigures>;
