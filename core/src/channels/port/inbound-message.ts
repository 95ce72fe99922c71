import type { FileKind, MessageDetails, MessageKind } from '../../contract/index.ts';
import type { ChannelUser } from './channel-user.ts';

/** A file as its provider announces it; its bytes later tell what it really is. */
export interface InboundAttachment {
  kind: FileKind;
  mimeType: string;
  sourceUrl: string;
  fileName?: string;
}

/** One message from a person, as its channel parsed it. */
export interface InboundMessage extends ChannelUser {
  numberId: string;
  /** Unique within the organisation; the same id again is the same message. */
  providerMessageId: string;
  kind: MessageKind;
  body: string;
  /** Everything the provider sent. */
  payload: object;
  details: MessageDetails;
  /** Files that came with it, still stored at the provider. */
  attachments?: InboundAttachment[];
  /** Whether the persona should answer it. */
  wantsAnswer: boolean;
}
