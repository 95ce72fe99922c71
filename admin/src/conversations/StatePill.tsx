import type { Conversation } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { Pill, type PillTone } from '../ui/index.ts';

export const STATE_TONES: Record<Conversation['state'], PillTone> = {
  BOT_ACTIVE: 'good',
  AWAITING_AGENT: 'human',
  AGENT_ACTIVE: 'human',
  RESOLVED: 'quiet',
  EXPIRED: 'quiet',
};

/** Who has the conversation now. */
export function StatePill({ conversation }: { conversation: Conversation }) {
  const { state, assignee, persona } = conversation;
  const holder = state === 'AGENT_ACTIVE' ? assignee : state === 'BOT_ACTIVE' ? persona : null;
  const text = holder
    ? t('conversations.withName', { name: holder.name })
    : t(`conversations.state.${state}`);
  return <Pill tone={STATE_TONES[state]}>{text}</Pill>;
}
