import { Box, Typography } from '@mui/material';
import type { ChannelNumber, Conversation, Message, MessageTemplate } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { type ReactNode, useReducer, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useAll, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Quiet, RecordForm, SelectField, TextInput } from '../../ui/index.ts';

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

function filled(body: string, values: Partial<Record<string, string>>): string {
  return body.replace(PLACEHOLDER, (all, name: string) => values[name]?.trim() || all);
}

interface PickerProps {
  conversation: Conversation;
  /** Below the text that says why. */
  children: ReactNode;
}

/** Replaces the composer once the 24 hours are over: an approved template and its variables. */
export function TemplatePicker({ conversation, children }: PickerProps) {
  const { data: number } = useGetOne<ChannelNumber>('numbers', { id: conversation.number.id });
  const providerAccountId = number?.providerAccountId;
  const { data: templates = [], isPending } = useAll<MessageTemplate>('templates', {
    filter: { providerAccountId },
    isWanted: Boolean(providerAccountId),
  });
  const [chosen, setChosen] = useState<string>();
  const [sent, count] = useReducer((times: number) => times + 1, 0);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 820, mx: 'auto', width: '100%' }}>
      <Typography variant="body2">{t('window.closed')}</Typography>
      {children}
      {!isPending && !template && <Quiet>{t('templates.none')}</Quiet>}
      {template && (
        <>
          <SelectField
            label={t('parts.kind.template')}
            value={template.id}
            choices={templates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <TemplateForm
            // Sending resets the form.
            key={`${template.id} ${sent}`}
            conversationId={conversation.id}
            template={template}
            onSent={count}
          />
        </>
      )}
    </Box>
  );
}

interface FormProps {
  conversationId: string;
  template: MessageTemplate;
  onSent: () => void;
}

function TemplateForm({ conversationId, template, onSent }: FormProps) {
  const send = useVerb<Message, Record<string, string>>(
    `/conversations/${conversationId}/messages`,
    {
      body: (variables) => ({ templateId: template.id, variables }),
      done: t('templates.sent'),
      showsError: true,
      onSuccess: onSent,
    },
  );
  return (
    <RecordForm
      save={send.mutateAsync}
      submit={t('templates.send')}
      button={{ color: 'warning', sx: { ml: 'auto' } }}
    >
      {template.variables.map((name) => (
        <TextInput
          key={name}
          required
          source={name}
          label={t('templates.variable', { name })}
          maxLength={1024}
        />
      ))}
      <Preview body={template.body} />
    </RecordForm>
  );
}

function Preview({ body }: { body: string }) {
  const values = useWatch<Record<string, string>>();
  return (
    <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'tint.quiet' }}>
      <Quiet variant="caption" component="p">
        {t('templates.preview')}
      </Quiet>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
        {filled(body, values)}
      </Typography>
    </Box>
  );
}
