import { z } from 'zod';
import type { Channel, PersonaSettings } from '../../contract/index.ts';

/** What is kept of a conversation for the persona that continues it. */
export const Remembered = z.object({
  /** What was said before the history, in a few sentences; empty when nothing was. */
  summary: z.string(),
  /** What attendants agreed with the contact; empty when nothing was. */
  agreed: z.string(),
});
export type Remembered = z.infer<typeof Remembered>;

/** For a conversation that has not begun. */
export const NOTHING_REMEMBERED: Remembered = { summary: '', agreed: '' };

/** Leaves out a summary written before the persona's settings switched summaries off. */
export function rememberedBy(
  { memory }: Pick<PersonaSettings, 'memory'>,
  kept: Remembered,
): Remembered {
  return memory.isSummaryOn ? kept : { ...kept, summary: NOTHING_REMEMBERED.summary };
}

/**
 * What a persona knows when it answers, besides what was said. Read once, by read-claim.ts or, for
 * a trial, by read-trial-memory.ts, and passed on whole from there to the prompt.
 */
export interface TurnFacts extends Remembered {
  channel: Channel;
  timeZone: string;
  /** Without a version it is a draft. */
  persona: { id: string; versionId: string | null; versionNumber: number | null };
  settings: PersonaSettings;
  contact: { id: string; name: string };
}
