import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Button, type ButtonProps } from '@mui/material';
import { useState } from 'react';
import { t } from '../i18n/words.ts';

interface Props extends ButtonProps {
  /** The text that is copied to the clipboard. */
  text: string;
}

/** Copies a text, and confirms it for a moment. */
export function CopyButton({ text, children, ...button }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button
      variant="outlined"
      startIcon={isCopied ? <CheckIcon /> : <CopyIcon />}
      onClick={() => void copy()}
      {...button}
    >
      {isCopied ? t('actions.copied') : children}
    </Button>
  );
}
