import { decideManners, type Manners } from '../../arrivals/index.ts';
import type { MessageKind, PersonaSettings, TraceManners } from '../../contract/index.ts';
import { noticeText } from '../../conversations/index.ts';

interface Wishes {
  optedOutAt: Date | null;
  blockedAt: Date | null;
  mutedUntil: Date | null;
}

interface Said {
  kind: MessageKind;
  body: string;
}

export interface TrialManners<T> {
  /** Messages that the persona owes an answer to. */
  asked: T[];
  /** What the system says instead of the persona. */
  notices: string[];
  /** The last thing done; undefined when only answering is due. */
  done: TraceManners['kind'] | undefined;
}

/**
 * Applies production's manners to a trial: opting out and in, and silence for contacts who are
 * blocked, opted out or muted. Floods and echoes are not judged, as in the simulator: people who
 * try things repeat themselves.
 */
export function tryManners<T extends Said>(
  messages: T[],
  trial: {
    contact: Wishes;
    /** What this contact said earlier in the trial. */
    before: string[];
    language: PersonaSettings['language'];
  },
  now: Date,
): TrialManners<T> {
  let contact = trial.contact;
  const judge = (said: Said): Manners => {
    const message = { ...said, wantsAnswer: true };
    const facts = { message, contact, isPersonaActive: true, recentTurns: 0, hasBeenTold: false };
    const manners = decideManners({ ...facts, recent: [] }, now);
    if (manners.kind === 'opt_out') contact = { ...contact, optedOutAt: now };
    if (manners.kind === 'opt_in') contact = { ...contact, optedOutAt: null };
    return manners;
  };
  for (const body of trial.before) judge({ kind: 'text', body });
  const result: TrialManners<T> = { asked: [], notices: [], done: undefined };
  for (const message of messages) {
    const manners = judge(message);
    if (manners.kind === 'answer') {
      result.asked.push(message);
      continue;
    }
    result.done = manners.kind;
    // A contact who opts out gets no answer to what they asked just before.
    if (manners.kind === 'opt_out') result.asked = [];
    if ('notice' in manners && manners.notice) {
      const isEnglish = 'isEnglish' in manners && manners.isEnglish;
      const { language } = trial;
      result.notices.push(noticeText(manners.notice, { language, isEnglish }));
    }
  }
  return result;
}
