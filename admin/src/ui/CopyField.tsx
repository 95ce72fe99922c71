import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** A value to be pasted elsewhere, with its copy button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        p: 1,
        pl: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'tint.quiet',
      }}
    >
      <Box component="code" sx={{ flex: 1, minWidth: 0, fontSize: 14, wordBreak: 'break-all' }}>
        {value}
      </Box>
      <Button
        variant="outlined"
        startIcon={isCopied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {t(isCopied ? 'actions.copied' : 'actions.copy')}
      </Button>
    </Box>
  );
}
