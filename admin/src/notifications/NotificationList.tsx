import { Box, Button, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import type { ConsoleNotification } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { EmptyState, LinkRow, Loaded, Quiet, TimeAgo } from '../ui/index.ts';
import { noticeText, pathOf, useNotifications, useReadNotifications } from './useNotifications.ts';

interface Props {
  /** In a popover: called when a notification is followed. The list then brings its own heading. */
  onLeave?: () => void;
}

/** My notifications, newest first. Each links to its subject, and opening that marks it as read. */
export function NotificationList({ onLeave }: Props) {
  const query = useNotifications();
  const { mutate: read, isPending } = useReadNotifications();
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: 0.5 }}>
        <Box sx={{ flex: 1 }}>
          {onLeave && (
            <Typography variant="h3" component="h2">
              {t('notices.title')}
            </Typography>
          )}
        </Box>
        {query.data && query.data.unread > 0 && (
          <Button size="small" loading={isPending} onClick={() => read(undefined)}>
            {t('notices.readAll')}
          </Button>
        )}
      </Box>
      <Loaded query={query}>
        {({ data: notices }) =>
          notices.length > 0 ? (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 1, pt: 0.5 }}>
              {notices.map((notice) => (
                <Notice
                  key={notice.id}
                  notice={notice}
                  onOpen={() => {
                    if (!notice.readAt) read([notice.id]);
                    onLeave?.();
                  }}
                />
              ))}
            </Box>
          ) : (
            <EmptyState title={t('notices.empty')} hint={t('notices.emptyHint')} />
          )
        }
      </Loaded>
    </Box>
  );
}

function Notice({ notice, onOpen }: { notice: ConsoleNotification; onOpen: () => void }) {
  const isUnread = !notice.readAt;
  return (
    <li>
      <LinkRow
        to={pathOf(notice)}
        onClick={onOpen}
        sx={{ alignItems: 'flex-start', gap: 1.25, p: 1 }}
      >
        <Box
          sx={{
            flex: 'none',
            width: 8,
            height: 8,
            mt: 0.9,
            borderRadius: 4,
            bgcolor: isUnread ? 'warning.main' : 'transparent',
          }}
        />
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: isUnread ? 620 : 400, overflowWrap: 'anywhere' }}>
            {isUnread && (
              <Box component="span" sx={visuallyHidden}>
                {`${t('notices.unread')}: `}
              </Box>
            )}
            {noticeText(notice)}
          </Typography>
          {notice.reason && notice.event !== 'number_trouble' && (
            <Quiet noWrap>{notice.reason}</Quiet>
          )}
          <Quiet variant="caption">
            <TimeAgo at={notice.createdAt} />
          </Quiet>
        </Box>
      </LinkRow>
    </li>
  );
}
