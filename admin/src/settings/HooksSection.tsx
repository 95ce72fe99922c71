import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { NotificationHook } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { HookCard } from './HookCard.tsx';
import { HookDialog } from './HookDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export function HooksSection() {
  const t = useWords();
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useGetList<NotificationHook>('notification-hooks', {
    pagination: { page: 1, perPage: 100 },
  });
  const add = (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {t('organization.hookAdd')}
    </Button>
  );
  return (
    <SettingsSection
      title={t('organization.hooksTitle')}
      lead={t('organization.hooksLead')}
      actions={data && data.length > 0 ? add : undefined}
    >
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton count={2} />}
      {data?.length === 0 && (
        <EmptyState title={t('organization.hooksEmpty')} hint={t('organization.hooksEmptyHint')}>
          {add}
        </EmptyState>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data?.map((hook) => (
          <HookCard key={hook.id} hook={hook} />
        ))}
      </Box>
      {isAdding && <HookDialog onClose={() => setAdding(false)} />}
    </SettingsSection>
  );
}
