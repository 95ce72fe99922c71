import AttachIcon from '@mui/icons-material/AttachFile';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Composer } from './Composer.tsx';
import { pickFile } from './pick-file.ts';
import type { Recording } from './useRecorder.ts';
import { VoiceRecorder } from './VoiceRecorder.tsx';

interface Props {
  /** Left out: the placeholder says it too. */
  label?: string;
  placeholder: string;
  sendLabel: string;
  isDisabled?: boolean;
  /** False, in the end: it was not sent, and is written again. */
  onSend: (text: string) => unknown;
  onVoice: (recording: Recording) => void;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** Writes, speaks or attaches, as a contact would. */
export function ContactComposer({ onVoice, onFile, onSend, isDisabled, ...props }: Props) {
  const [text, setText] = useState('');
  const send = async (said: string) => {
    setText('');
    if ((await onSend(said)) === false) setText((now) => now || said);
  };
  return (
    <Composer
      tone="contact"
      label={props.label ?? props.placeholder}
      placeholder={props.placeholder}
      sendLabel={props.sendLabel}
      text={text}
      onText={setText}
      onSend={(said) => void send(said)}
      isDisabled={isDisabled}
      tools={<AttachButton onFile={onFile} isDisabled={isDisabled} />}
      voice={<VoiceRecorder onVoice={onVoice} isDisabled={isDisabled} />}
    >
      {props.children}
    </Composer>
  );
}

/** What the persona can make something of. */
const ACCEPTED = 'audio/*,image/*,video/*,application/pdf,text/plain';

function AttachButton({ onFile, isDisabled }: Pick<Props, 'onFile' | 'isDisabled'>) {
  const t = useWords();
  return (
    <Tooltip disableInteractive title={t('tryIt.attach')}>
      <span>
        <IconButton
          disabled={isDisabled}
          aria-label={t('tryIt.attach')}
          onClick={() => pickFile(ACCEPTED, onFile)}
        >
          <AttachIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}
