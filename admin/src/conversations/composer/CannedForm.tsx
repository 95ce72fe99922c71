import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  type CannedReply,
  CannedVariable,
  type CreateCannedReply,
  Shortcut,
  unknownCannedVariables,
} from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { request } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { RemoveDialog } from '../../ui/RemoveDialog.tsx';

interface Props {
  /** Null writes a new one. */
  reply: CannedReply | null;
  onDone: () => void;
}

export function CannedForm({ reply, onDone }: Props) {
  const t = useWords();
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? '');
  const [text, setText] = useState(reply?.text ?? '');
  const save = useSave(reply?.id, onDone);
  const unknown = unknownCannedVariables(text);
  const isShortcut = shortcut === '' || Shortcut.safeParse(shortcut).success;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isShortcut && unknown.length === 0) save.mutate({ shortcut, text });
  };
  return (
    <Form onSubmit={submit}>
      <Field
        autoFocus
        required
        label={t('canned.shortcut')}
        help={t('canned.shortcutHelp')}
        error={isShortcut ? undefined : t('canned.shortcutWrong')}
        value={shortcut}
        onChange={(event) => setShortcut(event.target.value.toLowerCase())}
        startAdornment="/"
        slotProps={{ input: { maxLength: 40 } }}
      />
      <Field
        required
        multiline
        minRows={4}
        maxRows={12}
        label={t('canned.text')}
        error={unknown.length > 0 ? t('canned.unknown', { names: unknown.join(', ') }) : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ input: { maxLength: 4000 } }}
      />
      <Variables onPick={(name) => setText((now) => `${now}{{${name}}}`)} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        {reply && <Remove reply={reply} onDone={onDone} />}
        <Box sx={{ flex: 1 }} />
        <Button color="inherit" onClick={onDone}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={save.isPending}>
          {t('actions.save')}
        </Button>
      </Box>
    </Form>
  );
}

function useSave(id: string | undefined, onDone: () => void) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (body: CreateCannedReply) =>
      request<CannedReply>(id ? `/canned-replies/${id}` : '/canned-replies', {
        method: id ? 'PATCH' : 'POST',
        body,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['canned-replies'] });
      notify(t('canned.saved'), { type: 'success' });
      onDone();
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
}

/** What is filled in by itself when the text is sent. */
function Variables({ onPick }: { onPick: (name: CannedVariable) => void }) {
  const t = useWords();
  return (
    <div>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.75 }}>
        {t('canned.variables')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {CannedVariable.options.map((name) => (
          <Button
            key={name}
            size="small"
            variant="outlined"
            color="inherit"
            onClick={() => onPick(name)}
          >
            {`{{${name}}}`}
          </Button>
        ))}
      </Box>
    </div>
  );
}

function Remove({ reply, onDone }: { reply: CannedReply; onDone: () => void }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {t('canned.remove')}
      </Button>
      {isOpen && (
        <RemoveDialog
          resource="canned-replies"
          record={reply}
          title={t('canned.removeTitle', { shortcut: reply.shortcut })}
          hint={t('canned.removeHint')}
          confirm={t('canned.remove')}
          done={t('canned.removed')}
          onDone={onDone}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
