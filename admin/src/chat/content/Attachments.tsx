import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import { Box, Link, Typography } from '@mui/material';
import type { Attachment, Message } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import { ContactCard } from './ContactCard.tsx';
import { mediaError } from './media-error.ts';

interface Props {
  attachments: Attachment[];
  author: Message['author'];
}

/** The files of a message: images are shown, audio and video played, anything else downloaded. */
export function Attachments({ attachments, author }: Props) {
  return attachments.map((file) => (
    <Box key={file.id} sx={{ mb: 0.5, whiteSpace: 'normal' }}>
      <File file={file} />
      {file.kind === 'audio' && isHeard(file, author) && <Heard file={file} />}
    </Box>
  ));
}

/**
 * Whether a transcript, or its absence, is worth showing. A persona's speech is already the
 * message's text, and nobody needs to know why an attendant's own recording was not transcribed.
 */
function isHeard({ errorCode }: Attachment, author: Message['author']): boolean {
  return author === 'contact' || (author === 'attendant' && errorCode === null);
}

function File({ file }: { file: Attachment }) {
  if (file.url === null) {
    const isLost = file.status === 'failed';
    return <Faint>{isLost ? mediaError(file.errorCode) : t('media.onTheWay')}</Faint>;
  }
  switch (file.kind) {
    case 'image':
    case 'sticker':
      return <Picture url={file.url} kind={file.kind} />;
    case 'audio':
      return (
        <Box
          component="audio"
          controls
          preload="metadata"
          src={file.url}
          aria-label={t('parts.kind.audio')}
          sx={{ display: 'block', width: 260, maxWidth: '100%', height: 44 }}
        />
      );
    case 'video':
      return (
        <Box
          component="video"
          controls
          preload="metadata"
          src={file.url}
          aria-label={t('parts.kind.video')}
          sx={{ display: 'block', maxWidth: '100%', maxHeight: 320, borderRadius: 1 }}
        />
      );
    default:
      if (file.card) return <ContactCard card={file.card} url={file.url} />;
      return <Download file={file} url={file.url} />;
  }
}

function Picture({ url, kind }: { url: string; kind: 'image' | 'sticker' }) {
  return (
    <Link href={url} target="_blank" rel="noreferrer" aria-label={t('media.openImage')}>
      <Box
        component="img"
        src={url}
        alt={t(`parts.kind.${kind}`)}
        loading="lazy"
        sx={{
          display: 'block',
          maxWidth: kind === 'sticker' ? 128 : '100%',
          maxHeight: 320,
          minWidth: 48,
          minHeight: 48,
          borderRadius: 1,
          objectFit: 'contain',
        }}
      />
    </Link>
  );
}

function Download({ file, url }: { file: Attachment; url: string }) {
  const name =
    file.fileName ?? t(file.kind === 'contact' ? 'parts.kind.contact' : 'parts.kind.document');
  return (
    <Link
      href={url}
      target="_blank"
      rel="noreferrer"
      color="inherit"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minHeight: 44 }}
    >
      <FileIcon fontSize="small" />
      <span>
        {name}
        <Box component="span" sx={{ display: 'block', fontSize: 12.5, opacity: 0.82 }}>
          {t('media.download', { size: formats.fileSize(file.byteSize) })}
        </Box>
      </span>
    </Link>
  );
}

/** The transcript, or why there is none. */
function Heard({ file }: { file: Attachment }) {
  if (file.transcript) {
    return (
      <Typography component="p" sx={{ mt: 0.75, whiteSpace: 'pre-wrap' }}>
        <Box component="span" sx={{ display: 'block', fontSize: 12.5, opacity: 0.82 }}>
          {t('media.transcript')}
        </Box>
        {file.transcript}
      </Typography>
    );
  }
  const isOnTheWay = file.status === 'fetching' || file.status === 'pending';
  return <Faint>{isOnTheWay ? t('media.listening') : mediaError(file.errorCode)}</Faint>;
}

function Faint({ children }: { children: string }) {
  return (
    <Typography component="p" variant="body2" sx={{ fontStyle: 'italic', opacity: 0.85 }}>
      {children}
    </Typography>
  );
}
