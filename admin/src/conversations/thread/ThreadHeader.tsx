import BackIcon from '@mui/icons-material/ArrowBack';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import { Box, IconButton, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { Link } from 'react-router';
import { nameOfContact } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { formatPhone, Portrait, Quiet } from '../../ui/index.ts';
import { StatePill } from '../StatePill.tsx';

interface Props {
  conversation: Conversation;
  search: string;
  areDetailsOpen: boolean;
  onDetails: () => void;
}

export function ThreadHeader({ conversation, search, areDetailsOpen, onDetails }: Props) {
  const { contact, channel } = conversation;
  const name = nameOfContact(contact);
  const phone = contact.phone ? formatPhone(contact.phone) : t(`channel.${channel}`);
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 64,
        px: { xs: 0.5, sm: 2 },
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton
        component={Link}
        to={{ pathname: '/conversations', search }}
        aria-label={t('conversations.backToList')}
        sx={{ display: { md: 'none' } }}
      >
        <BackIcon />
      </IconButton>
      <Portrait name={name} size={40} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap variant="h3" component="h2">
          {name}
        </Typography>
        <Quiet noWrap variant="caption" component="p">
          {phone === name ? t(`channel.${channel}`) : phone}
        </Quiet>
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, flex: 'none' }}>
        <StatePill conversation={conversation} />
      </Box>
      <IconButton
        aria-label={t('conversations.showDetails')}
        aria-pressed={areDetailsOpen}
        onClick={onDetails}
        color={areDetailsOpen ? 'primary' : 'default'}
      >
        <InfoIcon />
      </IconButton>
    </Box>
  );
}
