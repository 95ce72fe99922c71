import { Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { previewOf } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { LinkRow, Quiet, TimeAgo } from '../../ui/index.ts';
import { Section } from './Section.tsx';

export function OtherConversations({ conversation }: { conversation: Conversation }) {
  const { data } = useGetList<Conversation>('conversations', {
    filter: { contactId: conversation.contact.id },
    sort: { field: 'lastMessageAt', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  const others = data?.filter((other) => other.id !== conversation.id);
  return (
    <Section title={t('conversations.others')}>
      {others?.length === 0 && <Quiet>{t('conversations.noOthers')}</Quiet>}
      {others?.map((other) => (
        <LinkRow
          key={other.id}
          to={`/conversations/${other.id}`}
          sx={{ display: 'block', p: 1, mx: -1 }}
        >
          <Typography noWrap variant="body2" sx={{ fontWeight: 560 }}>
            {previewOf(other)}
          </Typography>
          <Quiet variant="caption">
            {t(`conversations.state.${other.state}`)} · <TimeAgo at={other.lastMessageAt} />
          </Quiet>
        </LinkRow>
      ))}
    </Section>
  );
}
