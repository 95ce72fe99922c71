import AttachIcon from '@mui/icons-material/AttachFile';
import { IconButton, Tooltip } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/words.ts';
import { Composer } from './Composer.tsx';
import { pickFile } from './pick-file.ts';
import type { Recording } from './useRecorder.ts';
import { VoiceRecorder } from './VoiceRecorder.tsx';

interface Props {
  /** Optional: the placeholder says it too. */
  label?: string;
  placeholder: string;
  sendLabel: string;
  isDisabled?: boolean;
  /** Resolving to false means that it was not sent; the text is then put back into the field. */
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

/** The file types that the persona can process. */
const ACCEPTED = 'audio/*,image/*,video/*,application/pdf,text/plain';

function AttachButton({ onFile, isDisabled }: Pick<Props, 'onFile' | 'isDisabled'>) {
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
