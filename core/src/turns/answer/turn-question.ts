import type { Trace } from '../../contract/index.ts';

/** What a turn is to answer, in the forms that its readers need. */
export interface TurnQuestion {
  /**
   * The contact's own words, spoken ones included: rules and the search read these. May be empty.
   */
  question: string;
  /** The same for the model, including what was sent besides words. */
  described: string;
  /** As data URLs, for models that can see. */
  images: string[];
  media: Trace['media'];
  /** Set when only voice messages came and none was understood: there is nothing to answer. */
  unheard: 'unclear' | 'no_service' | null;
}
