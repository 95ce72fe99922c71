import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';

/** The grid needs the whole page, so this tab only says what it is for. */
export function AddFaqWay({ onClose }: { onClose: () => void }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <Typography>
        {t('contents.faq.newHint')} {t('contents.faq.startHint')}
      </Typography>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button variant="contained" component={Link} to="/documents/create" onClick={onClose}>
          {t('contents.faq.start')}
        </Button>
      </Box>
    </Box>
  );
}
