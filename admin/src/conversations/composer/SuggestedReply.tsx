import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useWords } from '../../i18n/useWords.ts';

interface Props {
  text: string;
  onUse: () => void;
  onDismiss: () => void;
}

/** A suggested next reply. It is put into the field for editing, never sent by itself. */
export function SuggestedReply({ text, onUse, onDismiss }: Props) {
  const t = useWords();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        maxWidth: 820,
        mx: 'auto',
        mb: 1,
        pl: 1.5,
        py: 0.5,
        borderRadius: 1,
        bgcolor: 'tint.attendant',
        color: 'tint.attendantInk',
        fontSize: 14,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, maxHeight: 66, overflow: 'auto' }} tabIndex={0}>
        {text}
      </Box>
      <Button color="inherit" onClick={onUse}>
        {t('handoffSummary.use')}
      </Button>
      <IconButton color="inherit" aria-label={t('details.dismissSuggestion')} onClick={onDismiss}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
