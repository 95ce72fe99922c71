import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { LogFilters, SavedView } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { createView, updateView, viewsKey } from './log-requests.ts';

interface Props {
  /** The one to rename; without it a new one is made. */
  view?: SavedView;
  filters: LogFilters;
  onSaved?: (view: SavedView) => void;
  onClose: () => void;
}

/** Names a search, and says whether everybody sees it. */
export function ViewDialog({ view, filters, onSaved, onClose }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const save = useMutation({
    mutationFn: () =>
      view ? updateView(view.id, { name, isShared }) : createView({ name, filters, isShared }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: viewsKey });
      onSaved?.(saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <FormDialog title={t(view ? 'logs.renameView' : 'logs.saveView')} onClose={onClose}>
      <Form onSubmit={submit}>
        <Field
          required
          autoFocus
          label={t('logs.viewName')}
          help={t('logs.viewNameHelp')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ input: { maxLength: 80 } }}
        />
        <FormControlLabel
          control={<Checkbox checked={isShared} />}
          label={t('logs.shareView')}
          onChange={(_event, isOn) => setShared(isOn)}
        />
        <FormEnd
          error={save.error}
          isPending={save.isPending}
          cancel={t('actions.cancel')}
          submit={t('actions.save')}
          onCancel={onClose}
        />
      </Form>
    </FormDialog>
  );
}
