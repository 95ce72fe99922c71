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
  /** What the system says in its place. */
  notices: string[];
  /** What was done last; undefined when nothing but answering is due. */
  done: TraceManners['kind'] | undefined;
}

/**
 * The manners of production for a trial: opting out and in, silence for who is blocked or had
 * enough. Floods and echoes are not judged, as in the simulator: who tries things says them again
 * and again.
 */
export function tryManners<T extends Said>(
  messages: T[],
  trial: {
    contact: Wishes;
    /** What this contact said in the trial before. */
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
    // Who wants to be left alone is not answered what they asked just before.
    if (manners.kind === 'opt_out') result.asked = [];
    if ('notice' in manners && manners.notice) {
      const isEnglish = 'isEnglish' in manners && manners.isEnglish;
      const { language } = trial;
      result.notices.push(noticeText(manners.notice, { language, isEnglish }));
    }
  }
  return result;
}
