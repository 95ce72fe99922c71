import type { LogFilters, SavedView } from '@sosia/core/contract';
import { useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { CheckboxInput, RecordFormDialog, TextInput } from '../ui/index.ts';

type Values = Pick<SavedView, 'name' | 'isShared'>;

interface Props {
  /** The view to rename; without it, a new one is created. */
  view?: SavedView;
  filters: LogFilters;
  onSaved?: (view: SavedView) => void;
  onClose: () => void;
}

/** Names a search, and sets whether everybody sees it. */
export function ViewDialog({ view, filters, onSaved, onClose }: Props) {
  const save = useSaveRecord<SavedView>('saved-views', view);
  return (
    <RecordFormDialog<Values>
      title={t(view ? 'logs.renameView' : 'logs.saveView')}
      record={view && { name: view.name, isShared: view.isShared }}
      save={async (values) => {
        const saved = await save(view ? values : { ...values, filters });
        onSaved?.(saved);
      }}
      onClose={onClose}
    >
      <TextInput
        required
        autoFocus
        source="name"
        label={t('logs.viewName')}
        help={t('logs.viewNameHelp')}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <CheckboxInput source="isShared" label={t('logs.shareView')} />
    </RecordFormDialog>
  );
}
