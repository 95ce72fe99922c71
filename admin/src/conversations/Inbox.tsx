import { Box, useMediaQuery } from '@mui/material';
import { useParams } from 'react-router';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { EmptyState } from '../ui/index.ts';
import { OutgoingFilesShelf } from './composer/outgoing-files.tsx';
import { InboxCommands } from './keys/inbox-commands.tsx';
import { ConversationList } from './queue/ConversationList.tsx';
import { useInboxFilters } from './queue/useInboxFilters.ts';
import { ConversationPane } from './thread/ConversationPane.tsx';
import { useStrayDrops } from './thread/useStrayDrops.ts';

/** Queue, thread and contact details; a phone shows one of them at a time. */
export default function Inbox() {
  useDocumentTitle(t('nav.conversations'));
  const openId = useParams()['*']?.split('/')[0] || undefined;
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const filters = useInboxFilters();
  const showsList = !isNarrow || !openId;
  useStrayDrops();
  return (
    <InboxCommands>
      <Box sx={{ height: '100%', display: 'flex', minHeight: 0 }}>
        {showsList && (
          <Box
            component="section"
            aria-label={t('conversations.list')}
            sx={{
              width: { xs: '100%', md: 336, xl: 376 },
              flex: 'none',
              minHeight: 0,
              borderRight: { md: 1 },
              borderColor: { md: 'divider' },
            }}
          >
            <ConversationList filters={filters} openId={openId} />
          </Box>
        )}
        <OutgoingFilesShelf>
          {openId && <ConversationPane key={openId} id={openId} search={filters.text} />}
        </OutgoingFilesShelf>
        {!openId && !isNarrow && (
          <Box sx={{ flex: 1, display: 'grid', alignContent: 'center', bgcolor: 'tint.thread' }}>
            <EmptyState title={t('conversations.pick')} hint={t('keys.pickHint')} />
          </Box>
        )}
      </Box>
    </InboxCommands>
  );
}
