import MoreIcon from '@mui/icons-material/ArrowDropDown';
import { Button, ButtonGroup } from '@mui/material';
import type { Conversation, HandOff } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../../i18n/words.ts';
import { RecordFormDialog, TextInput } from '../../ui/index.ts';
import { useConversationVerb } from '../useConversationVerb.ts';

/** Hands off to the attendants' queue: at once, or with a reason for whoever takes over. */
export function HandOffButton({ conversation }: { conversation: Conversation }) {
  const [isOpen, setOpen] = useState(false);
  const { run, isPending } = useConversationVerb(conversation.id, 'handoff');
  return (
    <>
      <ButtonGroup variant="outlined" color="inherit" size="large">
        <Button
          title={t('conversationActions.handoffHint')}
          loading={isPending}
          onClick={() => void run({ reason: '' })}
        >
          {t('conversationActions.handoff')}
        </Button>
        <Button
          aria-label={t('conversationActions.handoffWithReason')}
          title={t('conversationActions.handoffWithReason')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
          sx={{ px: 0.5 }}
        >
          <MoreIcon />
        </Button>
      </ButtonGroup>
      {isOpen && (
        <RecordFormDialog<HandOff>
          size="xs"
          title={t('conversationActions.handoffTitle')}
          hint={t('conversationActions.handoffHint')}
          submit={t('conversationActions.handoff')}
          save={run}
          onClose={() => setOpen(false)}
        >
          <TextInput
            autoFocus
            source="reason"
            label={t('conversationActions.handoffReason')}
            help={t('conversationActions.handoffReasonHelp')}
            maxLength={500}
          />
        </RecordFormDialog>
      )}
    </>
  );
}
