import { z } from 'zod';
import type { SendingNumber } from '../channels/index.ts';
import { MessageKind } from '../contract/index.ts';
import type { TurnFacts } from './answer/index.ts';

/** What a turn is told about its conversation, as it stood when the turn was claimed. */
export interface ClaimFacts extends TurnFacts {
  conversationId: string;
  summarizedThrough: number;
  /** Messages up to this position were there when a person handed the conversation back. */
  handedBackThrough: number;
  /** What the number answers with. */
  sender: SendingNumber;
}

export const StartedRow = z.object({
  answeredThrough: z.number(),
  /** The position of the newest message. */
  lastPosition: z.number(),
  /** All the messages that this turn answers, oldest first. */
  messages: z.array(
    z.object({
      id: z.string(),
      position: z.number(),
      kind: MessageKind,
      body: z.string(),
      details: z.unknown(),
      providerMessageId: z.string().nullable(),
    }),
  ),
});

/** The turn that the claim started. */
export interface StartedTurn extends z.infer<typeof StartedRow> {
  turnId: string;
  token: string;
}

export interface ClaimedTurn extends ClaimFacts, StartedTurn {
  persona: { id: string; versionId: string; versionNumber: number };
}
