import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { UploadRow } from './UploadRow.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { ACCEPT, isUnderWay, type Uploads } from './useUploads.ts';

interface Props {
  files: Uploads;
  onClose: () => void;
}

export function FileDrop({ files, onClose }: Props) {
  const t = useWords();
  const { uploads } = files;
  const hasSent = uploads.some(({ state }) => state === 'sent');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, pt: 1 }}>
      <DropArea onFiles={files.send} isSmall={uploads.length > 0} />
      {uploads.length > 0 && (
        <Box component="ul" aria-label={t('addDocument.files')} sx={uploadList}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} files={files} />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {hasSent && !uploads.some(isUnderWay) && t('addDocument.goesOn')}
        </Typography>
        <Button
          variant={uploads.length ? 'contained' : 'text'}
          color={uploads.length ? 'primary' : 'inherit'}
          onClick={onClose}
        >
          {t(uploads.length ? 'addDocument.done' : 'actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

const uploadList = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
} as const;

function DropArea({ onFiles, isSmall }: { onFiles: (files: File[]) => void; isSmall: boolean }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { isOver, ...handlers } = useFileDrop(onFiles);
  return (
    <Box
      {...handlers}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 0.75,
        px: 2,
        py: isSmall ? 2 : 5,
        textAlign: 'center',
        border: '2px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isOver ? 'tint.persona' : 'tint.quiet',
      }}
    >
      {!isSmall && <UploadIcon sx={{ fontSize: 36, color: 'text.secondary' }} />}
      <Typography variant="h3" component="p">
        {t(isSmall ? 'addDocument.dropMore' : 'addDocument.drop')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('addDocument.dropHint')}
      </Typography>
      <Button variant={isSmall ? 'outlined' : 'contained'} onClick={() => input.current?.click()}>
        {t(isSmall ? 'addDocument.chooseMore' : 'addDocument.choose')}
      </Button>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={ACCEPT}
        aria-label={t('addDocument.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}
