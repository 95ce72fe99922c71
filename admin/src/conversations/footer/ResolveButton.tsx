import Button from '@mui/material/Button';
import { type Conversation, ResolveOutcome } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { RecordFormDialog } from '../../ui/dialogs/RecordFormDialog.tsx';
import { SelectInput, TextInput } from '../../ui/forms/inputs.tsx';
import { useCommand } from '../keys/inbox-commands.tsx';
import { useConversationVerb } from '../useConversationVerb.ts';

interface Values {
  kind: ResolveOutcome | '';
  outcome: string;
}

/** Closes a conversation and records how it ended. */
export function ResolveButton({ conversation }: { conversation: Conversation }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { run } = useConversationVerb(
    conversation.id,
    'resolve',
    t('conversationActions.resolved'),
  );
  const open = () => setOpen(true);
  useCommand('resolve', open);
  const choices = ResolveOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={open}>
        {t('conversationActions.resolve')}
      </Button>
      {isOpen && (
        <RecordFormDialog<Values>
          size="xs"
          title={t('conversationActions.resolveTitle')}
          hint={t('conversationActions.resolveHint')}
          submit={t('conversationActions.resolve')}
          save={({ kind, outcome }) => run({ kind: kind || null, outcome })}
          onClose={() => setOpen(false)}
        >
          <SelectInput
            autoFocus
            source="kind"
            label={t('outcome.label')}
            choices={[{ value: '', label: t('outcome.none') }, ...choices]}
          />
          <TextInput
            source="outcome"
            label={t('conversationActions.resolveOutcome')}
            help={t('conversationActions.resolveOutcomeHelp')}
            maxLength={500}
          />
        </RecordFormDialog>
      )}
    </>
  );
}
