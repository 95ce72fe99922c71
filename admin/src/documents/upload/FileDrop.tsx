import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { DropZone, FileButton, Quiet, ROWS } from '../../ui/index.ts';
import { UploadRow } from './UploadRow.tsx';
import { ACCEPT, isUnderWay, type Uploads } from './useUploads.ts';

interface Props {
  files: Uploads;
  onClose: () => void;
}

export function FileDrop({ files, onClose }: Props) {
  const { uploads } = files;
  const hasSent = uploads.some(({ state }) => state === 'sent');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, pt: 1 }}>
      <Choice onFiles={files.send} isSmall={uploads.length > 0} />
      {uploads.length > 0 && (
        <Paper variant="outlined" component="ul" aria-label={t('addDocument.files')} sx={ROWS}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} files={files} />
          ))}
        </Paper>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Quiet sx={{ flex: 1 }}>
          {hasSent && !uploads.some(isUnderWay) && t('addDocument.goesOn')}
        </Quiet>
        <Button
          variant={uploads.length ? 'contained' : 'text'}
          color={uploads.length ? 'primary' : 'inherit'}
          onClick={onClose}
        >
          {t(uploads.length ? 'actions.done' : 'actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

function Choice({ onFiles, isSmall }: { onFiles: (files: File[]) => void; isSmall: boolean }) {
  return (
    <DropZone onFiles={onFiles} py={isSmall ? 2 : 5}>
      {!isSmall && <UploadIcon sx={{ fontSize: 36, color: 'text.secondary' }} />}
      <Typography variant="h3" component="p">
        {t(isSmall ? 'addDocument.dropMore' : 'addDocument.drop')}
      </Typography>
      <Quiet sx={{ mb: 1 }}>{t('addDocument.dropHint')}</Quiet>
      <FileButton
        isMultiple
        variant={isSmall ? 'outlined' : 'contained'}
        accept={ACCEPT}
        inputLabel={t('addDocument.choose')}
        onFiles={onFiles}
      >
        {t(isSmall ? 'addDocument.chooseMore' : 'addDocument.choose')}
      </FileButton>
    </DropZone>
  );
}
