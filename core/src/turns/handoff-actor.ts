import type { HandoffCause } from '../contract/index.ts';
import type { Transition } from '../conversations/index.ts';

/**
 * Who caused a handoff: the contact asked, the persona decided, or a rule of the system applied.
 */
export function handoffActor(cause: HandoffCause | undefined): Transition['actor'] {
  if (cause === 'model') return 'persona';
  return cause === 'failures' || cause === 'limit' ? 'system' : 'contact';
}
