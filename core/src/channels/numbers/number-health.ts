import type { ChannelNumber } from '../../contract/index.ts';
import { ALERT_CODES } from '../whatsapp/index.ts';

export interface NumberFacts {
  channel: 'whatsapp' | 'simulator';
  isActive: boolean;
  providerAccountId: string | null;
  personaId: string | null;
  /** Whether it has a pinned version, or its persona has a published one. */
  hasVersion: boolean;
  lastInboundAt: Date | null;
  lastFailureAt: Date | null;
  lastFailureCode: string | null;
  /** The provider's message if it refused the account at the last check. */
  accountError: string | null;
}

const RECENT_MS = 24 * 3600 * 1000;

/** The first reason why contacts would get no proper answer on this number; `ok` without one. */
export function numberHealth(number: NumberFacts, now: Date): ChannelNumber['health'] {
  const isWhatsApp = number.channel === 'whatsapp';
  if (!number.isActive) return 'inactive';
  if (isWhatsApp && !number.providerAccountId) return 'no_account';
  if (isWhatsApp && number.accountError) return 'account_failing';
  const { lastFailureAt, lastFailureCode } = number;
  const hasFailed = lastFailureAt && now.getTime() - lastFailureAt.getTime() < RECENT_MS;
  if (hasFailed && ALERT_CODES.includes(lastFailureCode ?? '')) return 'sender_refused';
  if (!number.personaId) return 'no_persona';
  if (!number.hasVersion) return 'persona_unpublished';
  if (hasFailed) return 'recent_failure';
  if (isWhatsApp && !number.lastInboundAt) return 'nothing_received';
  return 'ok';
}
