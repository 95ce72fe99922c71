import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { isUnderWay, type Upload } from './useUploads.ts';

interface Props {
  uploads: Upload[];
  onOpen: () => void;
}

/** What goes on, or went wrong, while the dialog is closed. */
export function UploadsNotice({ uploads, onOpen }: Props) {
  const t = useWords();
  const underWay = uploads.filter(isUnderWay).length;
  const refused = uploads.filter(({ state }) => state === 'failed').length;
  if (underWay + refused === 0) return null;
  const tone = refused ? 'failure' : 'quiet';
  return (
    <Box
      role="status"
      sx={{
        mt: 3,
        px: 2,
        py: 1,
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        borderRadius: 1,
        bgcolor: `tint.${tone}`,
        color: refused ? 'tint.failureInk' : 'text.primary',
      }}
    >
      {underWay > 0 && <CircularProgress size={18} color="inherit" />}
      <Typography sx={{ flex: 1 }}>
        {[
          underWay > 0 && t('addDocument.underWay', { smart_count: underWay }),
          refused > 0 && t('addDocument.refused', { smart_count: refused }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Button color="inherit" onClick={onOpen}>
        {t('addDocument.see')}
      </Button>
    </Box>
  );
}
