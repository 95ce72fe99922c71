import MoreIcon from '@mui/icons-material/MoreVert';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { SavedView } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { deleteView, updateView, useSavedViews, viewsKey } from './log-requests.ts';
import { useCurrentView } from './useCurrentView.ts';
import type { LogFiltersInUrl } from './useLogFilters.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** Searches that were named: one tap shows them again. */
export function SavedViews({ search }: { search: LogFiltersInUrl }) {
  const t = useWords();
  const views = useSavedViews() ?? [];
  const { current, isNew } = useCurrentView(search);
  if (views.length === 0) return null;
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
          title={view.isShared && !view.isMine ? t('logs.sharedBy', sharer(view)) : undefined}
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

const sharer = ({ ownerName }: SavedView) => ({ name: ownerName ?? '' });

interface MenuProps {
  view: SavedView;
  search: LogFiltersInUrl;
  isChanged: boolean;
}

function ViewMenu({ view, search, isChanged }: MenuProps) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const settled = {
    onError: (error: Error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: viewsKey }),
  };
  const update = useMutation({
    mutationFn: () => updateView(view.id, { filters: search.filters }),
    onSuccess: () => notify(t('logs.viewSaved'), { type: 'success' }),
    ...settled,
  });
  const remove = useMutation({
    mutationFn: () => deleteView(view.id),
    onSuccess: () => search.show(),
    ...settled,
  });
  const choose = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <>
      <IconButton
        aria-label={t('logs.viewActions', { name: view.name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {isChanged && (
          <MenuItem onClick={choose(() => update.mutate())}>{t('logs.updateView')}</MenuItem>
        )}
        <MenuItem onClick={choose(() => setDialog('rename'))}>{t('logs.renameView')}</MenuItem>
        <MenuItem onClick={choose(() => setDialog('delete'))}>{t('logs.deleteView')}</MenuItem>
      </Menu>
      {dialog === 'rename' && (
        <ViewDialog view={view} filters={view.filters} onClose={() => setDialog(null)} />
      )}
      <ConfirmDialog
        isOpen={dialog === 'delete'}
        isDangerous
        isBusy={remove.isPending}
        title={t('logs.deleteViewTitle', { name: view.name })}
        hint={view.isShared ? t('logs.deleteSharedHint') : t('logs.deleteViewHint')}
        confirm={t('actions.delete')}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setDialog(null) })}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
