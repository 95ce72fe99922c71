import PassIcon from '@mui/icons-material/SwapHoriz';
import { Divider, IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useState } from 'react';
import { useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { useConversationVerb } from '../useConversationVerb.ts';
import { useAttendants } from '../usePeople.ts';

/** Assigns a conversation to a colleague, or returns it to the queue. */
export function AssignButton({ conversation }: { conversation: Conversation }) {
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const assign = useConversationVerb(conversation.id, 'assign');
  const others = useAttendants(anchor !== null).filter(
    ({ id }) => id !== me?.user.id && id !== conversation.assignee?.id,
  );
  const isMine = conversation.assignee?.id === me?.user.id;
  const give = (userId: string | null) => {
    setAnchor(null);
    void assign.run({ userId });
  };
  return (
    <>
      <Tooltip title={t('conversationActions.assign')}>
        <span>
          <IconButton
            aria-label={t('conversationActions.assign')}
            aria-haspopup="menu"
            loading={assign.isPending}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <PassIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 360, maxWidth: 320 } } }}
      >
        {!isMine && me && (
          <MenuItem onClick={() => give(me.user.id)}>{t('conversationActions.toMe')}</MenuItem>
        )}
        <MenuItem onClick={() => give(null)}>{t('conversationActions.toQueue')}</MenuItem>
        {others.length > 0 && <Divider />}
        {others.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => give(id)} sx={{ whiteSpace: 'normal' }}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
