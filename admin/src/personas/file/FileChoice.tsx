import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Box } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { DropZone, FileButton, Quiet } from '../../ui/index.ts';

interface Props {
  isReading?: boolean;
  /** A file was already chosen before. */
  isAgain: boolean;
  onFile: (file: File) => void;
}

/** Chooses a persona's file, by file dialog or drag and drop. */
export function FileChoice({ isReading, isAgain, onFile }: Props) {
  const onFiles = ([file]: File[]) => file && onFile(file);
  return (
    <Box sx={{ mb: 2 }}>
      <DropZone onFiles={onFiles} py={isAgain ? 1.5 : 4}>
        <FileButton
          accept=".yaml,.yml"
          inputLabel={t('actions.chooseFile')}
          variant="outlined"
          loading={isReading}
          startIcon={<UploadIcon />}
          onFiles={onFiles}
        >
          {t(isAgain ? 'personaFile.another' : 'actions.chooseFile')}
        </FileButton>
        <Quiet>{t('actions.orDropFile')}</Quiet>
      </DropZone>
    </Box>
  );
}
