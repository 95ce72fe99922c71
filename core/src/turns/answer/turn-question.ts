import type { Trace } from '../../contract/index.ts';

/** What a turn is to answer, in the forms that its readers need. */
export interface TurnQuestion {
  /** The contact's own words, spoken ones too: what rules and the search read. May be empty. */
  question: string;
  /** The same for the model, with what was sent beside words. */
  described: string;
  /** As data addresses, for models that see. */
  images: string[];
  media: Trace['media'];
  /** Voice alone, and none of it understood: there is nothing to answer. */
  unheard: 'unclear' | 'no_service' | null;
}
