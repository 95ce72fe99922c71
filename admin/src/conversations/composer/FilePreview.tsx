import CloseIcon from '@mui/icons-material/Close';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { fileSize } from '../../documents/file-size.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import type { ChosenFile, Outgoing } from './useOutgoingFile.ts';

/** What is about to be sent, before it is; then how far it is. */
export function FilePreview({ outgoing }: { outgoing: Outgoing }) {
  const t = useWords();
  const formats = useFormats();
  const { chosen, progress, clear } = outgoing;
  if (!chosen && progress === null) return null;
  return (
    <Box
      role="group"
      aria-label={t('sendFile.preview')}
      sx={{
        maxWidth: 820,
        mx: 'auto',
        mb: 1,
        p: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'tint.quiet',
      }}
    >
      {chosen && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Picture chosen={chosen} />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography noWrap sx={{ fontWeight: 560 }}>
              {chosen.file.name}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {fileSize(chosen.file.size, formats.number)}
            </Typography>
          </Box>
          <IconButton aria-label={t('sendFile.remove')} onClick={clear}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      )}
      {progress !== null && (
        <LinearProgress
          variant={progress < 1 ? 'determinate' : 'indeterminate'}
          value={progress * 100}
          aria-label={t('sendFile.sending')}
          color="warning"
          sx={{ mt: chosen ? 1 : 0, borderRadius: 1 }}
        />
      )}
    </Box>
  );
}

function Picture({ chosen: { file, url } }: { chosen: ChosenFile }) {
  const size = { width: 56, height: 56, flex: 'none', borderRadius: 1 } as const;
  if (file.type.startsWith('image/')) {
    return <Box component="img" src={url} alt="" sx={{ ...size, objectFit: 'cover' }} />;
  }
  if (file.type.startsWith('audio/')) {
    return <Box component="audio" controls src={url} sx={{ width: 220, height: 44 }} />;
  }
  return (
    <Box sx={{ ...size, display: 'grid', placeItems: 'center', bgcolor: 'background.paper' }}>
      <FileIcon />
    </Box>
  );
}
