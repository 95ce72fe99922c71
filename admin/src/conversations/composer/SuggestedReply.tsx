import { Alert, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { CloseButton } from '../../ui/index.ts';

interface Props {
  text: string;
  onUse: () => void;
  onDismiss: () => void;
}

/** A suggested next reply. It is put into the field for editing, never sent by itself. */
export function SuggestedReply({ text, onUse, onDismiss }: Props) {
  return (
    <Alert
      role="note"
      severity="warning"
      icon={false}
      action={
        <>
          <Button color="inherit" onClick={onUse}>
            {t('handoffSummary.use')}
          </Button>
          <CloseButton color="inherit" label={t('details.dismissSuggestion')} onClick={onDismiss} />
        </>
      }
      slotProps={{ message: { tabIndex: 0, sx: { maxHeight: 82 } }, action: { sx: { pt: 0 } } }}
      sx={{ maxWidth: 820, mx: 'auto', mb: 1, py: 0.5 }}
    >
      {text}
    </Alert>
  );
}
