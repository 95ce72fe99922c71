import type { SendingNumber } from '../channels/index.ts';
import type { PersonaSettings } from '../contract/index.ts';

export interface ClaimedTurn {
  turnId: string;
  token: string;
  conversationId: string;
  channel: string;
  persona: { id: string; versionId: string; versionNumber: number };
  settings: PersonaSettings;
  contact: { id: string; name: string };
  timeZone: string;
  summary: string;
  summarizedThrough: number;
  /** What attendants agreed with the contact. */
  agreed: string;
  /** Messages up to here stood when a person handed back. */
  handedBackThrough: number;
  answeredThrough: number;
  /** Of the newest message there is. */
  lastPosition: number;
  /** Oldest first; what this turn answers, all of it. */
  messages: {
    id: string;
    position: number;
    kind: string;
    body: string;
    details: unknown;
    providerMessageId: string | null;
  }[];
  /** What the number answers with. */
  sender: SendingNumber;
}
