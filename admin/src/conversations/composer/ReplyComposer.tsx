import AttachIcon from '@mui/icons-material/AttachFile';
import CannedIcon from '@mui/icons-material/QuickreplyOutlined';
import { Box } from '@mui/material';
import { type CannedReply, type Conversation, SENT_FILE_EXTENSIONS } from '@sosia/core/contract';
import { type ReactNode, useRef, useState } from 'react';
import { useMe } from '../../api/index.ts';
import { Composer, pickFiles, VoiceRecorder } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { IconAction } from '../../ui/index.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { CannedDialog } from './CannedDialog.tsx';
import { CannedOption } from './CannedOption.tsx';
import { CompletionList } from './CompletionList.tsx';
import { FilePreview } from './FilePreview.tsx';
import { SuggestedReply } from './SuggestedReply.tsx';
import { matching, useCannedReplies, useFilled } from './useCannedReplies.ts';
import { useCompletion } from './useCompletion.ts';
import { useFileKeys } from './useFileKeys.ts';
import type { Outgoing } from './useOutgoingFiles.ts';
import type { Reply } from './useReply.ts';
import { useSending } from './useSending.ts';
import { useSuggestion } from './useSuggestion.ts';

interface Props {
  conversation: Conversation;
  reply: Reply;
  outgoing: Outgoing;
  /** Above the field. */
  children: ReactNode;
}

/** The attendant's reply to the contact: text, a canned reply, a file or a voice message. */
export function ReplyComposer({ conversation, reply, outgoing, children }: Props) {
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
    onEscape: () => field.current?.blur(),
  });
  useCommand('reply', () => field.current?.focus());
  const hasFile = outgoing.files.length > 0;
  useFileKeys(outgoing, field);
  const suggestion = useSuggestion(conversation);
  const sending = useSending({ reply, outgoing, suggestion });
  const use = (text: string) => {
    suggestion.end();
    reply.setText(text);
    field.current?.focus();
  };
  const label = t('conversationActions.placeholder', { name: me?.user.name ?? '' });
  return (
    <Composer
      tone="attendant"
      field={field}
      label={label}
      placeholder={hasFile ? t('sendFile.withFile') : label}
      sendLabel={t('conversationActions.send')}
      text={reply.text}
      onText={reply.setText}
      onSend={(text) => void sending.send(text)}
      isDisabled={outgoing.progress !== null}
      isReady={hasFile}
      onPaste={sending.paste}
      {...canned.props}
      tools={<Tools onFiles={outgoing.choose} />}
      voice={<VoiceRecorder onVoice={({ blob }) => sending.sendVoice(blob)} />}
    >
      {children}
      {suggestion.text !== null && reply.text === '' && !hasFile && (
        <SuggestedReply
          text={suggestion.text}
          onUse={() => use(suggestion.text ?? '')}
          onDismiss={suggestion.end}
        />
      )}
      <CompletionList
        completion={canned.list}
        label={t('canned.title')}
        keyOf={({ id }) => id}
        render={(option, isActive) => (
          <CannedOption shortcut={option.shortcut} text={filled(option)} isActive={isActive} />
        )}
      />
      <FilePreview outgoing={outgoing} text={reply.text} />
    </Composer>
  );
}

function Tools({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ display: 'flex', mr: -0.5 }}>
      <IconAction
        label={t('sendFile.attach')}
        onClick={() => pickFiles(SENT_FILE_EXTENSIONS, onFiles)}
      >
        <AttachIcon fontSize="small" />
      </IconAction>
      <IconAction label={t('canned.title')} onClick={() => setOpen(true)}>
        <CannedIcon fontSize="small" />
      </IconAction>
      {isOpen && <CannedDialog onClose={() => setOpen(false)} />}
    </Box>
  );
}
