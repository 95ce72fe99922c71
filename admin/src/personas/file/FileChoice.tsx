import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';

interface Props {
  isReading?: boolean;
  /** A file was chosen before. */
  isAgain: boolean;
  onFile: (file: File | undefined) => void;
}

/** Chooses a persona's file, from a folder or dropped. */
export function FileChoice({ isReading, isAgain, onFile }: Props) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1.5,
        p: isAgain ? 1.5 : 4,
        mb: 2,
        borderRadius: 1,
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: 'tint.quiet',
      }}
    >
      <input
        ref={input}
        hidden
        type="file"
        accept=".yaml,.yml"
        aria-label={t('personaFile.choose')}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file may be chosen again, mended.
          event.target.value = '';
        }}
      />
      <Button
        variant="outlined"
        loading={isReading}
        startIcon={<UploadIcon />}
        onClick={() => input.current?.click()}
      >
        {t(isAgain ? 'personaFile.another' : 'personaFile.choose')}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('personaFile.drop')}
      </Typography>
    </Box>
  );
}
