import type { DeliveryStatus } from '../../contract/index.ts';

/** One message to one person, as a channel needs it. */
export interface OutboundMessage {
  messageId: string;
  /** The number's address and the contact's, as the channel writes them. */
  from: string;
  to: string;
  body: string;
  /** Spoken: `mediaUrl` goes instead of the body, once it is made. */
  isVoice: boolean;
  /** A file that an attendant sends: `mediaUrl` goes, with the body as its caption. */
  isFile: boolean;
  mediaUrl: string | null;
  /** It is sent as an approved template; `body` is only what the person will read. */
  template: { contentSid: string; variables: Record<string, string> } | null;
  /** When sending was first tried; what a lost answer is looked for from. */
  firstAttemptAt: Date;
}

/** A message as the provider has it. `errorCode`: why it has failed already. */
export interface TakenMessage {
  providerMessageId: string;
  status: DeliveryStatus;
  errorCode: string | null;
}

export type SendOutcome =
  | ({ kind: 'sent' } & TakenMessage)
  /** The provider said no, and did not send. `askedMs`: how long it asked to be left alone. */
  | { kind: 'refused'; code: string; message: string; askedMs: number | null }
  /** Nobody knows whether it was sent: it is looked for before it is sent again. */
  | { kind: 'unknown'; message: string };

export type FindOutcome =
  | ({ kind: 'found' } & TakenMessage)
  | { kind: 'not_found' }
  | { kind: 'unknown'; message: string };

/** What every channel can do. Inbound messages come to `receiveMessage` by their own route. */
export interface ChannelPort {
  send(message: OutboundMessage): Promise<SendOutcome>;
  /** Shows that an answer to this message is being made, where the channel can. May throw. */
  showTyping?(providerMessageId: string): Promise<void>;
  /** Whether an earlier attempt arrived after all. `taken`: provider ids of other messages. */
  find(
    message: OutboundMessage,
    taken: (ids: string[]) => Promise<Set<string>>,
  ): Promise<FindOutcome>;
}
