import type { FoundPassage } from '../../contract/index.ts';
import type { PastMessage } from '../../conversations/index.ts';
import type { PromptVariables } from './fill-variables.ts';
import type { TurnFacts } from './turn-facts.ts';

export interface PromptInput extends TurnFacts {
  variables: PromptVariables;
  /** Oldest first. */
  history: PastMessage[];
  /** What the contact has just said; a burst is joined by line breaks. */
  question: string;
  /** The images sent with it, as data URLs. */
  images?: string[];
  passages: Pick<FoundPassage, 'documentTitle' | 'heading' | 'content'>[];
}
