import { Box, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';

interface Props {
  /** The persona's name. */
  name: string;
  isChanged: boolean;
  isSaving?: boolean;
  onSave: () => void;
}

/** Whether the limits match the draft, and the button that saves them there. */
export function SaveLimits({ name, isChanged, isSaving, onSave }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
      <Quiet sx={{ flex: '1 1 200px' }}>
        {t(isChanged ? 'retrievalTrial.unsaved' : 'retrievalTrial.asSaved', { name })}
      </Quiet>
      {isChanged && (
        <Button variant="contained" loading={isSaving} onClick={onSave}>
          {t('retrievalTrial.save', { name })}
        </Button>
      )}
    </Box>
  );
}
