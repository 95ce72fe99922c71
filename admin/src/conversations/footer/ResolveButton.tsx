import Button from '@mui/material/Button';
import { type Conversation, ResolveOutcome } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useConversationVerb } from '../conversation-requests.ts';
import { useCommand } from '../keys/inbox-commands.tsx';

/** Closes a conversation and keeps how it ended. */
export function ResolveButton({ conversation }: { conversation: Conversation }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useCommand('resolve', open);
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={open}>
        {t('conversationActions.resolve')}
      </Button>
      {isOpen && <ResolveDialog id={conversation.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function ResolveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords();
  const [kind, setKind] = useState<ResolveOutcome | ''>('');
  const [outcome, setOutcome] = useState('');
  const resolve = useConversationVerb(id, 'resolve', t('conversationActions.resolved'));
  const choices = ResolveOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <ConfirmDialog
      isOpen
      title={t('conversationActions.resolveTitle')}
      hint={t('conversationActions.resolveHint')}
      confirm={t('conversationActions.resolve')}
      isBusy={resolve.isPending}
      onClose={onClose}
      onConfirm={() => resolve.mutate({ kind: kind || null, outcome }, { onSettled: onClose })}
    >
      <SelectField
        autoFocus
        label={t('outcome.label')}
        value={kind}
        choices={[{ value: '', label: t('outcome.none') }, ...choices]}
        onChange={setKind}
      />
      <Field
        label={t('conversationActions.resolveOutcome')}
        help={t('conversationActions.resolveOutcomeHelp')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        slotProps={{ input: { maxLength: 500 } }}
      />
    </ConfirmDialog>
  );
}
