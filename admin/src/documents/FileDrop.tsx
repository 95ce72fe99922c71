import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { READABLE, type Upload, useUploads } from './useUploads.ts';

export function FileDrop({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { uploads, send } = useUploads();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, pt: 1 }}>
      <DropArea onFiles={send} />
      {uploads.length > 0 && (
        <Box component="ul" sx={uploadList}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <Button variant={uploads.length ? 'contained' : 'text'} color="inherit" onClick={onClose}>
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
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
} as const;

function DropArea({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 0.75,
        px: 2,
        py: 5,
        textAlign: 'center',
        border: '2px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isOver ? 'tint.persona' : 'tint.quiet',
      }}
    >
      <UploadIcon sx={{ fontSize: 36, color: 'text.secondary' }} />
      <Typography variant="h3" component="p">
        {t('addDocument.drop')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('addDocument.dropHint')}
      </Typography>
      <Button variant="contained" onClick={() => input.current?.click()}>
        {t('addDocument.choose')}
      </Button>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={READABLE.join(',')}
        aria-label={t('addDocument.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}

function UploadRow({ upload }: { upload: Upload }) {
  const t = useWords();
  const { state, name, reason } = upload;
  const status = reason ?? t(state === 'sent' ? 'addDocument.sent' : 'addDocument.sending');
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, minWidth: 0, minHeight: 36 }}>
      <Box sx={{ height: 24, display: 'grid', placeItems: 'center', flex: 'none' }}>
        {state === 'sending' && <CircularProgress size={20} />}
        {state === 'sent' && <CheckIcon color="primary" fontSize="small" />}
        {state === 'failed' && <ErrorIcon color="error" fontSize="small" />}
      </Box>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'flex',
          // A reason is a sentence and stands below; a state is a word and stands beside.
          flexDirection: reason ? 'column' : 'row',
          columnGap: 1.5,
        }}
      >
        <Typography noWrap title={name} sx={{ flex: 1, minWidth: 0 }}>
          {name}
        </Typography>
        <Typography
          variant="body2"
          role="status"
          sx={{ flex: 'none', color: reason ? 'error.main' : 'text.secondary' }}
        >
          {status}
        </Typography>
      </Box>
    </Box>
  );
}
