import type { PersonaSettings, Trace, TriedMessage, TryPersona } from '@sosia/core/contract';

/** Something that can be heard in the chat. */
export interface Sound {
  url: string;
}

/** One bubble of a chat that is kept in this page alone. */
export interface TryLine {
  id: string;
  role: 'contact' | 'persona' | 'system';
  text: string;
  at: string;
  /** The contact's: what was sent, to send it again. */
  message?: TriedMessage;
  fileName?: string;
  /** As the history tells it, once it is answered. */
  said?: string;
  sound?: Sound;
  transcript?: string | null;
  errorCode?: string | null;
  /** On the last line of an answer. */
  trace?: Trace;
  /** Said about the chat, not in it: the contact would not read it. */
  isAside?: boolean;
}

export const newLine = (line: Omit<TryLine, 'id' | 'at'>): TryLine => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  ...line,
});

/** What the contact said since the last answer. */
export function unansweredOf(lines: TryLine[]): TryLine[] {
  return lines.filter(({ role, said }) => role === 'contact' && said === undefined);
}

/** The newest lines that the contract takes. */
const REMEMBERED = 100;

/**
 * What was said and answered before, as the next request tells it. What the system said is no part
 * of it.
 */
export function historyOf(lines: TryLine[]): TryPersona['history'] {
  return lines
    .flatMap(({ role, text, said }): TryPersona['history'] => {
      if (role === 'persona') return [{ role, text }];
      return role === 'contact' && said !== undefined ? [{ role, text: said }] : [];
    })
    .slice(-REMEMBERED);
}

/**
 * How long (ms) a burst is waited for, as production does: the quiet period, up to the longest
 * wait.
 */
export function waitFor(
  unanswered: Pick<TryLine, 'at'>[],
  { quietPeriodMs, maxWaitMs }: PersonaSettings['timing'],
  now: number,
): number {
  const times = unanswered.map(({ at }) => Date.parse(at));
  const due = Math.min(Math.max(...times) + quietPeriodMs, Math.min(...times) + maxWaitMs);
  return Math.max(0, due - now);
}

/** The chat as it was before a line. */
export function before(lines: TryLine[], id: string): TryLine[] {
  const place = lines.findIndex((line) => line.id === id);
  return place < 0 ? lines : lines.slice(0, place);
}
