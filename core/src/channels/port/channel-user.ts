import type { Channel } from '../../contract/index.ts';

export interface Identity {
  kind: 'phone' | 'user_id';
  /** What the channel calls the person; unique within organisation and channel. */
  providerUserId: string;
}

export interface ChannelUser {
  channel: Channel;
  /** At least one; all of them identify the same person. */
  identities: Identity[];
  phone: string | null;
  profileName: string;
}
