import { type Conversation, ResolveOutcome } from '@sosia/core/contract';
import { useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { DialogButton, RecordFormDialog, SelectInput, TextInput } from '../../ui/index.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { useConversationVerb } from '../useConversationVerb.ts';

interface Values {
  kind: ResolveOutcome | '';
  outcome: string;
}

/** Closes a conversation and records how it ended. */
export function ResolveButton({ conversation }: { conversation: Conversation }) {
  const button = useRef<HTMLButtonElement>(null);
  const { run } = useConversationVerb(conversation.id, 'resolve');
  useCommand('resolve', () => button.current?.click());
  const choices = ResolveOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <DialogButton
      ref={button}
      variant="outlined"
      color="inherit"
      dialog={(close) => (
        <RecordFormDialog<Values>
          size="xs"
          title={t('conversationActions.resolveTitle')}
          hint={t('conversationActions.resolveHint')}
          submit={t('conversationActions.resolve')}
          save={({ kind, outcome }) => run({ kind: kind || null, outcome })}
          onClose={close}
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
    >
      {t('conversationActions.resolve')}
    </DialogButton>
  );
}
