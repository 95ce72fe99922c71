import PersonIcon from '@mui/icons-material/PersonOutlined';
import { Box, Link } from '@mui/material';
import type { Attachment } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { formatPhone, Portrait } from '../../ui/index.ts';
import { PartLabel } from './PartLabel.tsx';

interface Props {
  card: NonNullable<Attachment['card']>;
  url: string;
}

/** A contact that somebody shared: who it is, and how to reach them. */
export function ContactCard({ card: { name, phones }, url }: Props) {
  const title = name || formatPhone(phones[0] ?? '');
  return (
    <Box sx={{ minWidth: 200, maxWidth: '100%' }}>
      <PartLabel icon={PersonIcon}>{t('parts.kind.contact')}</PartLabel>
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', py: 0.5 }}>
        <Portrait name={title} size={40} />
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }}>{title}</Box>
          {name &&
            phones.map((phone) => (
              <Box key={phone} sx={{ fontSize: 14 }}>
                {formatPhone(phone)}
              </Box>
            ))}
        </Box>
      </Box>
      <Link
        href={url}
        target="_blank"
        rel="noreferrer"
        color="inherit"
        sx={{ display: 'inline-block', py: 0.5, fontSize: 14 }}
      >
        {t('parts.downloadCard')}
      </Link>
    </Box>
  );
}
