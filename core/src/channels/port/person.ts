import type { Channel } from '../../contract/index.ts';

export interface Identity {
  kind: 'phone' | 'user_id';
  /** What the channel calls the person; unique within organisation and channel. */
  providerUserId: string;
}

export interface Person {
  channel: Channel;
  /** All of them name the same person; at least one. */
  identities: Identity[];
  phone: string | null;
  profileName: string;
}
