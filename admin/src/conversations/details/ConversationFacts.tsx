import type { Conversation } from '@sosia/core/contract';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { TimeAgo } from '../../ui/index.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

export function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const { number, persona, assignee, channel, outcomeKind } = conversation;
  return (
    <Section title={t('details.conversation')}>
      <Facts
        facts={[
          [t('fields.channel'), t(`channel.${channel}`)],
          [t('fields.number'), number.name],
          [
            t('fields.persona'),
            persona && <Link to={`/personas/${persona.id}`}>{persona.name}</Link>,
          ],
          [t('roles.attendant'), assignee?.name],
          [t('conversations.started'), <TimeAgo key="started" at={conversation.createdAt} />],
          [t('conversations.reason'), conversation.handoffReason],
          [t('details.agreed'), conversation.agreed],
          [t('conversations.outcome'), outcomeKind && t(`outcome.${outcomeKind}`)],
          [t('details.outcomeText'), conversation.outcome],
          [t('conversations.summary'), conversation.summary || t('conversations.noSummary')],
        ]}
      />
    </Section>
  );
}
