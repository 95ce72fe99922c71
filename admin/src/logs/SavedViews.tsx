import BookmarkAddIcon from '@mui/icons-material/BookmarkAddOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import { Box, Button } from '@mui/material';
import type { SavedView } from '@sosia/core/contract';
import { useAll, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogButton, RemoveDialog, RowMenu } from '../ui/index.ts';
import type { LogFiltersInUrl } from './useLogFilters.ts';
import { ViewDialog } from './ViewDialog.tsx';

interface Props {
  search: LogFiltersInUrl;
}

const isSame = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** The saved view that is shown, and whether the current search is not saved in any. */
function useViews({ filters, viewId }: LogFiltersInUrl) {
  const { data: views = [] } = useAll<SavedView>('saved-views');
  const current = views.find((view) => view.id === viewId);
  const isKept = current !== undefined && isSame(current.filters, filters);
  return { views, current, isNew: Object.keys(filters).length > 0 && !isKept };
}

/** Named searches: one tap shows them again. */
export function SavedViews({ search }: Props) {
  const { views, current, isNew } = useViews(search);
  if (views.length === 0) return null;
  const sharer = ({ ownerName }: SavedView) => t('logs.sharedBy', { name: ownerName ?? '' });
  return (
    <Box
      component="nav"
      aria-label={t('logs.views')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}
    >
      {views.map((view) => (
        <Button
          key={view.id}
          size="small"
          variant={view === current ? 'contained' : 'outlined'}
          color={view === current ? 'primary' : 'inherit'}
          aria-current={view === current ? 'page' : undefined}
          title={view.isShared && !view.isMine ? sharer(view) : undefined}
          startIcon={view.isShared ? <PeopleIcon fontSize="small" /> : undefined}
          onClick={() => search.show(view)}
          sx={{ maxWidth: 280 }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {view.name}
          </Box>
        </Button>
      ))}
      {current?.isMine && <ViewMenu view={current} search={search} isChanged={isNew} />}
    </Box>
  );
}

function ViewMenu({ view, search, isChanged }: Props & { view: SavedView; isChanged: boolean }) {
  const update = useVerb(`/saved-views/${view.id}`, {
    method: 'PATCH',
    body: () => ({ filters: search.filters }),
    done: t('logs.viewSaved'),
  });
  return (
    <RowMenu
      label={t('logs.viewActions', { name: view.name })}
      actions={[
        isChanged && { label: t('logs.updateView'), run: () => update.mutate() },
        {
          label: t('logs.renameView'),
          dialog: (close) => <ViewDialog view={view} filters={view.filters} onClose={close} />,
        },
        {
          label: t('logs.deleteView'),
          dialog: (close) => (
            <RemoveDialog
              resource="saved-views"
              record={view}
              title={t('logs.deleteViewTitle', { name: view.name })}
              hint={t(view.isShared ? 'logs.deleteSharedHint' : 'logs.deleteViewHint')}
              confirm={t('actions.delete')}
              onDone={() => search.show()}
              onClose={close}
            />
          ),
        },
      ]}
    />
  );
}

/** Saves the current search, if no view has it yet. */
export function SaveViewButton({ search }: Props) {
  if (!useViews(search).isNew) return null;
  return (
    <DialogButton
      size="small"
      startIcon={<BookmarkAddIcon />}
      dialog={(close) => (
        <ViewDialog filters={search.filters} onSaved={search.show} onClose={close} />
      )}
    >
      {t('logs.saveView')}
    </DialogButton>
  );
}
