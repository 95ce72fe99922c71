import type { TryLine } from '../try/try-lines.ts';

/** One side's answer to one message. */
export interface Answer {
  lines: TryLine[];
  text: string;
}

export interface Round {
  asked: TryLine;
  /** Null while it is being generated. */
  left: Answer | null;
  right: Answer | null;
}

/** The answers of a chat, one for each message of the contact. */
function answersOf(lines: TryLine[]): { asked: TryLine; answer: Answer | null }[] {
  const starts = lines.flatMap(({ role }, place) => (role === 'contact' ? [place] : []));
  return starts.flatMap((start, number) => {
    const asked = lines[start];
    const said = lines.slice(start + 1, starts[number + 1]);
    const text = said
      .filter(({ role }) => role === 'persona')
      .map((line) => line.text)
      .join('\n\n');
    return asked ? [{ asked, answer: said.length > 0 ? { lines: said, text } : null }] : [];
  });
}

/** Pairs the answers of two chats that got the same messages. */
export function roundsOf(left: TryLine[], right: TryLine[]): Round[] {
  const others = answersOf(right);
  return answersOf(left).map(({ asked, answer }, place) => ({
    asked,
    left: answer,
    right: others[place]?.answer ?? null,
  }));
}
