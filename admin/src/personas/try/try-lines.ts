import type { PersonaSettings, Trace, TriedMessage, TryPersona } from '@sosia/core/contract';

/** A sound that can be played in the chat. */
export interface Sound {
  url: string;
}

/** One bubble of a chat that exists only on this page. */
export interface TryLine {
  id: string;
  role: 'contact' | 'persona' | 'system';
  text: string;
  at: string;
  /** For the contact's lines: what was sent, so that it can be sent again. */
  message?: TriedMessage;
  fileName?: string;
  /** The text used in the history, once it is answered. */
  said?: string;
  sound?: Sound;
  transcript?: string | null;
  errorCode?: string | null;
  /** On the last line of an answer. */
  trace?: Trace;
  /** A note about the chat, not part of it: the contact would not see it. */
  isAside?: boolean;
}

export const newLine = (line: Omit<TryLine, 'id' | 'at'>): TryLine => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  ...line,
});

/** What the contact has said since the last answer. */
export function unansweredOf(lines: TryLine[]): TryLine[] {
  return lines.filter(({ role, said }) => role === 'contact' && said === undefined);
}

/** The contract's limit; only the newest lines are sent. */
const REMEMBERED = 100;

/** The answered part of the chat, as the next request sends it, without the system's notes. */
export function historyOf(lines: TryLine[]): TryPersona['history'] {
  return lines
    .flatMap(({ role, text, said }): TryPersona['history'] => {
      if (role === 'persona') return [{ role, text }];
      return role === 'contact' && said !== undefined ? [{ role, text: said }] : [];
    })
    .slice(-REMEMBERED);
}

/**
 * How long (ms) to wait for the end of a burst, as in production: the quiet period, up to the
 * longest wait.
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

/** The lines before a given line. */
export function before(lines: TryLine[], id: string): TryLine[] {
  const place = lines.findIndex((line) => line.id === id);
  return place < 0 ? lines : lines.slice(0, place);
}
