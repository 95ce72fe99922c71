import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import type { NotificationHook } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { EmptyState, Loaded } from '../ui/index.ts';
import { HookCard } from './HookCard.tsx';
import { HookDialog } from './HookDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export function HooksSection() {
  // Kept here rather than in the button: the empty list's button is gone before the secret is
  // shown.
  const [isAdding, setAdding] = useState(false);
  const query = useGetList<NotificationHook>('notification-hooks', {
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
      actions={query.total ? add : undefined}
    >
      <Loaded query={query} skeleton={2}>
        {(hooks) =>
          hooks.length > 0 ? (
            <Box sx={{ display: 'grid', gap: 2 }}>
              {hooks.map((hook) => (
                <HookCard key={hook.id} hook={hook} />
              ))}
            </Box>
          ) : (
            <EmptyState
              title={t('organization.hooksEmpty')}
              hint={t('organization.hooksEmptyHint')}
            >
              {add}
            </EmptyState>
          )
        }
      </Loaded>
      {isAdding && <HookDialog onClose={() => setAdding(false)} />}
    </SettingsSection>
  );
}
