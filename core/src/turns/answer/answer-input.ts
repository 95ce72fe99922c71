import type { PastMessage } from '../../conversations/index.ts';
import type { Models } from '../../models/index.ts';
import type { Context } from '../../platform/index.ts';
import type { TurnFacts } from './turn-facts.ts';
import type { TurnQuestion } from './turn-question.ts';

export type AnswerContext = Pick<
  Context,
  'db' | 'clock' | 'log' | 'organizationId' | 'prisma' | 'database'
> & { models: Models };

export interface AnswerInput extends TurnFacts, TurnQuestion {
  /** Left out when the persona is only tried. */
  conversationId?: string;
  history: PastMessage[];
  /** Of the question, the words that may call a person, where some stood when one handed back. */
  newWords?: string;
  /** Nothing was said in this conversation before. */
  isFirst: boolean;
  /** Which limit of the persona is reached; null when none. */
  limit: string | null;
}
