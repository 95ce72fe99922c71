import type { HandoffCause } from '../contract/index.ts';
import type { Transition } from '../conversations/index.ts';

/** Whose doing a handoff is: the contact asked, the persona did, or a rule of the system. */
export function handoffActor(cause: HandoffCause | undefined): Transition['actor'] {
  if (cause === 'model') return 'persona';
  return cause === 'failures' || cause === 'limit' ? 'system' : 'contact';
}
