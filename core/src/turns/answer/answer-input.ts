import type { PersonaSettings, Trace } from '../../contract/index.ts';
import type { PastMessage } from '../../conversations/index.ts';
import type { Models } from '../../models/index.ts';
import type { Context } from '../../platform/index.ts';

export type AnswerContext = Pick<
  Context,
  'db' | 'clock' | 'log' | 'organizationId' | 'prisma' | 'database'
> & { models: Models };

export interface AnswerInput {
  /** Left out when the persona is only tried. */
  conversationId?: string;
  persona: { id: string; versionId: string | null; versionNumber: number | null };
  settings: PersonaSettings;
  contactName: string;
  channel: string;
  timeZone: string;
  summary: string;
  /** What attendants agreed with the contact; empty when nothing was. */
  agreed: string;
  history: PastMessage[];
  /** The contact's own words. May be empty when they sent files alone. */
  question: string;
  /** Of these, the words that may call a person, where some stood when one handed back. */
  newWords?: string;
  /** What the model reads as the question; left out: the words themselves. */
  described?: string;
  images?: string[];
  media?: Trace['media'];
  unheard?: 'unclear' | 'no_service' | null;
  /** Nothing was said in this conversation before. */
  isFirst: boolean;
  /** Which limit of the persona is reached; null when none. */
  limit: string | null;
}
