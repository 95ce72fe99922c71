import Button from '@mui/material/Button';
import type { Conversation } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useConversationVerb } from './conversation-requests.ts';

interface Props {
  conversation: Conversation;
}

export function ReleaseButton({ conversation }: Props) {
  const t = useWords();
  const release = useConversationVerb(
    conversation.id,
    'release',
    t('conversationActions.released'),
  );
  return (
    <Button
      variant="outlined"
      color="inherit"
      loading={release.isPending}
      onClick={() => release.mutate({})}
    >
      {t('conversationActions.release')}
    </Button>
  );
}

export function ResolveButton({ conversation }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');
  const resolve = useConversationVerb(
    conversation.id,
    'resolve',
    t('conversationActions.resolved'),
  );
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {t('conversationActions.resolve')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('conversationActions.resolveTitle')}
        hint={t('conversationActions.resolveHint')}
        confirm={t('conversationActions.resolve')}
        isBusy={resolve.isPending}
        onClose={() => setOpen(false)}
        onConfirm={() => resolve.mutate({ outcome }, { onSettled: () => setOpen(false) })}
      >
        <Field
          autoFocus
          label={t('conversationActions.resolveOutcome')}
          help={t('conversationActions.resolveOutcomeHelp')}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
          slotProps={{ input: { maxLength: 500 } }}
        />
      </ConfirmDialog>
    </>
  );
}

export function HandOffButton({ conversation }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const handOff = useConversationVerb(
    conversation.id,
    'handoff',
    t('conversationActions.handedOff'),
  );
  return (
    <>
      <Button variant="outlined" color="inherit" size="large" onClick={() => setOpen(true)}>
        {t('conversationActions.handoff')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('conversationActions.handoffTitle')}
        hint={t('conversationActions.handoffHint')}
        confirm={t('conversationActions.handoff')}
        isBusy={handOff.isPending}
        onClose={() => setOpen(false)}
        onConfirm={() => handOff.mutate({ reason }, { onSettled: () => setOpen(false) })}
      >
        <Field
          autoFocus
          label={t('conversationActions.handoffReason')}
          help={t('conversationActions.handoffReasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ input: { maxLength: 500 } }}
        />
      </ConfirmDialog>
    </>
  );
}
