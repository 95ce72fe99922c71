import { useMediaQuery } from '@mui/material';
import type { Conversation, Release } from '@sosia/core/contract';
import { useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { DialogButton, RecordFormDialog, TextInput } from '../../ui/index.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { useConversationVerb } from '../useConversationVerb.ts';

interface Props {
  conversation: Conversation;
  /** For a phone, which has no room for the full label. */
  isCompact?: boolean;
}

/** Returns the conversation to the persona, with what the attendant agreed with the contact. */
export function ReleaseButton({ conversation, isCompact }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const isShort = isCompact && isPhone;
  const { run } = useConversationVerb(conversation.id, 'release');
  useCommand('handBack', () => button.current?.click());
  return (
    <DialogButton
      ref={button}
      variant="outlined"
      color="inherit"
      aria-label={t('conversationActions.release')}
      dialog={(close) => (
        <RecordFormDialog<Release>
          size="xs"
          title={t('conversationActions.release')}
          hint={t('conversationActions.releaseHint')}
          submit={t('conversationActions.releaseConfirm')}
          save={run}
          onClose={close}
        >
          <TextInput
            autoFocus
            multiline
            minRows={2}
            maxRows={6}
            source="note"
            label={t('conversationActions.releaseNote')}
            help={t('conversationActions.releaseNoteHelp')}
            maxLength={1000}
          />
        </RecordFormDialog>
      )}
    >
      {t(isShort ? 'conversationActions.releaseConfirm' : 'conversationActions.release')}
    </DialogButton>
  );
}
