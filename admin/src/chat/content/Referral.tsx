import AdIcon from '@mui/icons-material/CampaignOutlined';
import { Box, Link } from '@mui/material';
import type { MessageDetails } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { PartLabel } from './PartLabel.tsx';

/** The advertisement that brought the contact here. */
export function Referral({ ad }: { ad: NonNullable<MessageDetails['referral']> }) {
  const isLink = /^https?:\/\//i.test(ad.sourceUrl);
  return (
    <Box
      sx={{
        mb: 0.75,
        px: 1.25,
        py: 1,
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        whiteSpace: 'normal',
      }}
    >
      <PartLabel icon={AdIcon}>{t('parts.fromAd')}</PartLabel>
      {ad.headline && <Box sx={{ fontWeight: 600 }}>{ad.headline}</Box>}
      {ad.body && <Box sx={{ fontSize: 14 }}>{ad.body}</Box>}
      {isLink && (
        <Link href={ad.sourceUrl} target="_blank" rel="noreferrer" color="inherit" sx={ROOMY}>
          {t('parts.openAd')}
        </Link>
      )}
    </Box>
  );
}

const ROOMY = { display: 'inline-block', py: 0.5 } as const;
