import { newSid } from '../fakes/fake-twilio.ts';
import type { Random } from './random.ts';

export interface ScriptedMessage {
  sid: string;
  from: string;
  /** Part of the text, and therefore of the answer. */
  token: string;
  /** First delivery, in ms from the start. */
  at: number;
  /** Repeated delivery, in ms from the start; null when there is none. */
  againAt: number | null;
}

/** The longest pause within a burst and the shortest between two, in ms. */
const WITHIN_BURST = 150;
const BETWEEN_BURSTS = 2500;

/** Decides who writes what and when: bursts of one to four messages for each conversation. */
export function writeScript(
  random: Random,
  size: { conversations: number; messages: number; seconds: number },
): { messages: ScriptedMessage[]; bursts: number } {
  const messages: ScriptedMessage[] = [];
  let bursts = 0;
  const perConversation = Math.round(size.messages / size.conversations);
  for (let person = 0; person < size.conversations; person += 1) {
    let at = random.integer(size.seconds * 300);
    for (let written = 0; written < perConversation; ) {
      const length = Math.min(1 + random.integer(4), perConversation - written);
      bursts += 1;
      for (let i = 0; i < length; i += 1, written += 1) {
        messages.push({
          sid: newSid('SM'),
          from: `whatsapp:+5581${String(10_000_000 + person)}`,
          token: `m${person}x${written}`,
          at,
          againAt: random.chance(0.3) ? at + random.integer(4000) : null,
        });
        at += random.integer(WITHIN_BURST);
      }
      at += BETWEEN_BURSTS + random.integer(size.seconds * 100);
    }
  }
  return { messages: messages.sort((a, b) => a.at - b.at), bursts };
}
