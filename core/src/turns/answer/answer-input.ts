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
  /** Left out in a trial of the persona. */
  conversationId?: string;
  history: PastMessage[];
  /**
   * The part of the question that may call a person, if an earlier part came before a hand-back.
   */
  newWords?: string;
  /** Whether nothing was said in this conversation before. */
  isFirst: boolean;
  /** Which limit of the persona is reached; null when none. */
  limit: string | null;
}
