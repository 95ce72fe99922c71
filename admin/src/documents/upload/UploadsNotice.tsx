import { Alert, Button, CircularProgress } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { isUnderWay, type Upload } from './useUploads.ts';

interface Props {
  uploads: Upload[];
  onOpen: () => void;
}

/** What is uploading, or what failed, while the dialog is closed. */
export function UploadsNotice({ uploads, onOpen }: Props) {
  const underWay = uploads.filter(isUnderWay).length;
  const refused = uploads.filter(({ state }) => state === 'failed').length;
  if (underWay + refused === 0) return null;
  const said = [
    underWay > 0 && t('addDocument.underWay', { smart_count: underWay }),
    refused > 0 && t('addDocument.refused', { smart_count: refused }),
  ];
  return (
    <Alert
      role="status"
      severity={refused ? 'error' : 'info'}
      icon={underWay > 0 && <CircularProgress size={18} color="inherit" />}
      action={
        <Button color="inherit" onClick={onOpen}>
          {t('actions.see')}
        </Button>
      }
      sx={{ mt: 3 }}
    >
      {said.filter(Boolean).join(' · ')}
    </Alert>
  );
}
