import { z } from 'zod';

/** A day of an organisation, in figures. All but the last count conversations. */
export const TodayFigures = z.object({
  /** The day, in the organisation's time zone. */
  day: z.iso.date(),
  /** In which a contact wrote. */
  conversations: z.number().int(),
  /** In which the persona answered what was written; news in its name are no answers. */
  answeredByPersona: z.number().int(),
  /** Which were given to people. */
  handedOff: z.number().int(),
  /** Messages that never arrived, and were not sent again. */
  failedSends: z.number().int(),
});
export type TodayFigures = z.infer<typeof TodayFigures>;
