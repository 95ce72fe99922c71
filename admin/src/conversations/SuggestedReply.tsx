import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Conversation } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { useStoredState } from '../ui/useStoredState.ts';

interface Props {
  conversation: Conversation;
  onUse: (text: string) => void;
}

/** What could be answered next; written into the field to be changed, never sent by itself. */
export function SuggestedReply({ conversation: { id, handoffSummary }, onUse }: Props) {
  const t = useWords();
  // Once it was used it would only stand in the way.
  const [used, setUsed] = useStoredState(`sosia.suggestion.${id}`, '');
  if (!handoffSummary?.nextReply || used === handoffSummary.madeAt) return null;
  const { nextReply: text, madeAt } = handoffSummary;
  const take = (chosen: string) => {
    setUsed(madeAt);
    if (chosen) onUse(chosen);
  };
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
      <Button color="inherit" onClick={() => take(text)}>
        {t('handoffSummary.use')}
      </Button>
      <IconButton
        color="inherit"
        aria-label={t('details.dismissSuggestion')}
        onClick={() => take('')}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
