import { z } from 'zod';
import type { SendingNumber } from '../channels/index.ts';
import { MessageKind } from '../contract/index.ts';
import type { TurnFacts } from './answer/index.ts';

/** What a turn is told of its conversation, as it stood when the turn was claimed. */
export interface ClaimFacts extends TurnFacts {
  conversationId: string;
  summarizedThrough: number;
  /** Messages up to here stood when a person handed back. */
  handedBackThrough: number;
  /** What the number answers with. */
  sender: SendingNumber;
}

export const StartedRow = z.object({
  answeredThrough: z.number(),
  /** Of the newest message there is. */
  lastPosition: z.number(),
  /** Oldest first; what this turn answers, all of it. */
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

/** What was started with the claim. */
export interface StartedTurn extends z.infer<typeof StartedRow> {
  turnId: string;
  token: string;
}

export interface ClaimedTurn extends ClaimFacts, StartedTurn {
  persona: { id: string; versionId: string; versionNumber: number };
}
