import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChannelNumber, Conversation, MessageTemplate } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useGetOne, useNotify } from 'ra-core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { sendTemplate } from '../conversation-requests.ts';

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

function filled(body: string, values: Record<string, string>): string {
  return body.replace(PLACEHOLDER, (all, name: string) => values[name]?.trim() || all);
}

interface PickerProps {
  conversation: Conversation;
  /** Below the words that say why. */
  children: ReactNode;
}

/** In the composer's place once the 24 hours are over: an approved template and its variables. */
export function TemplatePicker({ conversation, children }: PickerProps) {
  const t = useWords();
  const { data: number } = useGetOne<ChannelNumber>('numbers', { id: conversation.number.id });
  const { data: templates = [], isPending } = useGetList<MessageTemplate>(
    'templates',
    {
      filter: { providerAccountId: number?.providerAccountId },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: Boolean(number?.providerAccountId) },
  );
  const [chosen, setChosen] = useState<string>();
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 820, mx: 'auto', width: '100%' }}>
      <Typography variant="body2">{t('window.closed')}</Typography>
      {children}
      {!isPending && !template && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('templates.none')}
        </Typography>
      )}
      {template && (
        <>
          <SelectField
            label={t('templates.pick')}
            value={template.id}
            choices={templates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <TemplateForm key={template.id} conversationId={conversation.id} template={template} />
        </>
      )}
    </Box>
  );
}

interface FormProps {
  conversationId: string;
  template: MessageTemplate;
}

function TemplateForm({ conversationId, template }: FormProps) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const [values, setValues] = useState<Record<string, string>>({});
  const send = useMutation({
    mutationFn: () => sendTemplate(conversationId, { templateId: template.id, variables: values }),
    onSuccess: () => {
      setValues({});
      notify(t('templates.sent'), { type: 'success' });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {template.variables.map((name) => (
        <Field
          key={name}
          required
          label={t('templates.variable', { name })}
          value={values[name] ?? ''}
          onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          slotProps={{ input: { maxLength: 1024 } }}
        />
      ))}
      <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'tint.quiet' }}>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {t('templates.preview')}
        </Typography>
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
          {filled(template.body, values)}
        </Typography>
      </Box>
      <Button
        type="submit"
        variant="contained"
        color="warning"
        loading={send.isPending}
        sx={{ justifySelf: 'end' }}
      >
        {t('templates.send')}
      </Button>
    </Form>
  );
}
