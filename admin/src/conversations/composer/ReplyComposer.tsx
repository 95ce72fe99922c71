import AttachIcon from '@mui/icons-material/AttachFile';
import CannedIcon from '@mui/icons-material/QuickreplyOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { type CannedReply, type Conversation, SENT_FILE_EXTENSIONS } from '@sosia/core/contract';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { Composer } from '../../chat/Composer.tsx';
import { pickFile } from '../../chat/pick-file.ts';
import { VoiceRecorder } from '../../chat/VoiceRecorder.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { SuggestedReply } from '../SuggestedReply.tsx';
import type { Reply } from '../useReply.ts';
import { CannedDialog } from './CannedDialog.tsx';
import { CannedOption } from './CannedOption.tsx';
import { CompletionList } from './CompletionList.tsx';
import { FilePreview } from './FilePreview.tsx';
import { matching, useCannedReplies, useFilled } from './useCannedReplies.ts';
import { useCompletion } from './useCompletion.ts';
import type { Outgoing } from './useOutgoingFile.ts';

interface Props {
  conversation: Conversation;
  reply: Reply;
  outgoing: Outgoing;
  /** Above the field. */
  children: ReactNode;
}

/** What the attendant says to the contact: words, a canned reply, a file, a voice message. */
export function ReplyComposer({ conversation, reply, outgoing, children }: Props) {
  const t = useWords();
  const me = useMe();
  const field = useRef<HTMLTextAreaElement>(null);
  const replies = useCannedReplies();
  const filled = useFilled(conversation);
  const canned = useCompletion<CannedReply>({
    sign: '/',
    text: reply.text,
    onText: reply.setText,
    field,
    find: (query) => matching(replies, query),
    write: filled,
  });
  useCommand('reply', () => field.current?.focus());
  // Enter sends a file that was just chosen.
  const hasFile = outgoing.chosen !== null;
  useEffect(() => {
    if (hasFile) field.current?.focus();
  }, [hasFile]);
  const send = async (text: string) => {
    // A file is a message of its own; what is written goes after it.
    if (outgoing.chosen && !(await outgoing.sendChosen())) return;
    if (text) await reply.send(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    canned.onKeyDown(event);
    if (event.key === 'Escape' && !event.defaultPrevented) event.currentTarget.blur();
  };
  const use = (text: string) => {
    reply.setText(text);
    field.current?.focus();
  };
  const label = t('conversationActions.placeholder', { name: me?.user.name ?? '' });
  return (
    <Composer
      tone="attendant"
      field={field}
      label={label}
      placeholder={hasFile ? t('sendFile.caption') : label}
      sendLabel={t('conversationActions.send')}
      text={reply.text}
      onText={reply.setText}
      onSend={(text) => void send(text)}
      isDisabled={outgoing.progress !== null}
      isReady={hasFile}
      onKeyDown={onKeyDown}
      onCaret={canned.onCaret}
      onPaste={(event) => {
        const [file] = event.clipboardData.files;
        if (!file) return;
        event.preventDefault();
        outgoing.choose(file);
      }}
      completion={canned.aria}
      tools={<Tools onFile={outgoing.choose} />}
      voice={<VoiceRecorder onVoice={({ blob }) => void outgoing.sendVoice(blob)} />}
    >
      {children}
      {reply.text === '' && !hasFile && <SuggestedReply conversation={conversation} onUse={use} />}
      <CompletionList
        completion={canned.list}
        label={t('canned.title')}
        keyOf={({ id }) => id}
        render={(option, isActive) => (
          <CannedOption shortcut={option.shortcut} text={filled(option)} isActive={isActive} />
        )}
      />
      <FilePreview outgoing={outgoing} />
    </Composer>
  );
}

function Tools({ onFile }: { onFile: (file: File) => void }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ display: 'flex', mr: -0.5 }}>
      <Tooltip disableInteractive title={t('sendFile.attach')}>
        <IconButton
          aria-label={t('sendFile.attach')}
          onClick={() => pickFile(SENT_FILE_EXTENSIONS, onFile)}
        >
          <AttachIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip disableInteractive title={t('canned.title')}>
        <IconButton aria-label={t('canned.title')} onClick={() => setOpen(true)}>
          <CannedIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {isOpen && <CannedDialog onClose={() => setOpen(false)} />}
    </Box>
  );
}
