import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import { Avatar, Box, LinearProgress, Typography } from '@mui/material';
import { isCaption, SENT_FILE_TYPES } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { CloseButton, formats, Quiet } from '../../ui/index.ts';
import type { ChosenFile } from './outgoing-files.tsx';
import type { Outgoing } from './useOutgoingFiles.ts';

interface Props {
  outgoing: Outgoing;
  /** The text that accompanies the files. */
  text: string;
}

/** Shows the files before they are sent, then the progress. */
export function FilePreview({ outgoing, text }: Props) {
  const { files, progress, remove } = outgoing;
  const last = files.at(-1);
  if (!last && progress === null) return null;
  return (
    <Box role="group" aria-label={t('sendFile.preview')} sx={frame}>
      <Box component="ul" sx={list}>
        {files.map((chosen) => (
          <FileRow key={chosen.url} chosen={chosen} onRemove={() => remove(chosen)} />
        ))}
      </Box>
      {last && text.trim() !== '' && (
        <Quiet sx={{ mt: 0.5 }}>
          {t(goesAsCaption(last, text) ? 'sendFile.asCaption' : 'sendFile.asMessage')}
        </Quiet>
      )}
      {progress !== null && (
        <LinearProgress
          variant={progress < 1 ? 'determinate' : 'indeterminate'}
          value={progress * 100}
          aria-label={t('sendFile.sending')}
          color="warning"
          sx={{ mt: last ? 1 : 0, borderRadius: 1 }}
        />
      )}
    </Box>
  );
}

function goesAsCaption({ file }: ChosenFile, text: string): boolean {
  const kind = SENT_FILE_TYPES[file.type];
  return kind !== undefined && isCaption(kind, text.trim());
}

function FileRow({ chosen, onRemove }: { chosen: ChosenFile; onRemove: () => void }) {
  const { name, size } = chosen.file;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Look chosen={chosen} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap title={name} sx={{ fontWeight: 560 }}>
          {name}
        </Typography>
        <Quiet>{formats.fileSize(size)}</Quiet>
      </Box>
      <CloseButton label={t('sendFile.remove', { name })} onClick={onRemove} />
    </Box>
  );
}

/** A preview: the picture, the sound, or a file icon. */
function Look({ chosen: { file, url } }: { chosen: ChosenFile }) {
  if (file.type.startsWith('audio/')) {
    return (
      <Box component="audio" controls src={url} sx={{ width: { xs: 150, sm: 220 }, height: 44 }} />
    );
  }
  return (
    <Avatar
      alt=""
      src={file.type.startsWith('image/') ? url : undefined}
      sx={{ width: 56, height: 56, borderRadius: 1, bgcolor: 'background.paper', color: 'inherit' }}
    >
      <FileIcon />
    </Avatar>
  );
}

const frame = {
  maxWidth: 820,
  mx: 'auto',
  mb: 1,
  p: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'tint.quiet',
} as const;

// A list of ten files leaves room for the conversation.
const list = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 0.75,
  m: 0,
  p: 0,
  listStyle: 'none',
  maxHeight: 'min(252px, 30dvh)',
  overflowY: 'auto',
} as const;
