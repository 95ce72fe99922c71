import type { DeliveryStatus } from '../../contract/index.ts';

/** One message to one person, as a channel needs it. */
export interface OutboundMessage {
  messageId: string;
  /** The number's address and the contact's, as the channel writes them. */
  from: string;
  to: string;
  body: string;
  /** Spoken: once the audio is ready, `mediaUrl` is sent instead of the body. */
  isVoice: boolean;
  /** A file sent by an attendant: `mediaUrl` is sent, with the body as its caption. */
  isFile: boolean;
  mediaUrl: string | null;
  /** Sent as an approved template; `body` is only the text that the person will read. */
  template: { contentSid: string; variables: Record<string, string> } | null;
  /** When sending was first tried: the search for a lost message starts here. */
  firstAttemptAt: Date;
}

/** A message as the provider has it. `errorCode`: why it has already failed. */
export interface TakenMessage {
  providerMessageId: string;
  status: DeliveryStatus;
  errorCode: string | null;
}

export type SendOutcome =
  | ({ kind: 'sent' } & TakenMessage)
  /** The provider refused and did not send. `askedMs`: how long it asked us to wait. */
  | { kind: 'refused'; code: string; message: string; askedMs: number | null }
  /** It may have been sent: look for it before sending it again. */
  | { kind: 'unknown'; message: string };

export type FindOutcome =
  | ({ kind: 'found' } & TakenMessage)
  | { kind: 'not_found' }
  | { kind: 'unknown'; message: string };

/** What every channel can do. Inbound messages reach `receiveMessage` by their own route. */
export interface ChannelPort {
  send(message: OutboundMessage): Promise<SendOutcome>;
  /** Shows that an answer to this message is being written, if the channel can. May throw. */
  showTyping?(providerMessageId: string): Promise<void>;
  /** Finds an earlier attempt that arrived after all. `taken`: provider ids of other messages. */
  find(
    message: OutboundMessage,
    taken: (ids: string[]) => Promise<Set<string>>,
  ): Promise<FindOutcome>;
}
