import { Box, Button, Collapse } from '@mui/material';
import { LogProblem } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { FiltersButton, SearchField } from '../ui/index.ts';
import { LogFilterFields } from './LogFilterFields.tsx';
import { SaveViewButton } from './SavedViews.tsx';
import type { LogFiltersInUrl } from './useLogFilters.ts';

/** The search field first, problems one tap away, the other filters behind a button. */
export function LogFilterBar({ search }: { search: LogFiltersInUrl }) {
  const { filters, set, show } = search;
  const count = Object.keys(filters).filter((field) => field !== 'q' && field !== 'problem').length;
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = Object.keys(filters).length > 0;
  return (
    <Box component="search" sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 0.5 }}>
        <SearchField
          label={t('logs.search')}
          value={filters.q ?? ''}
          onChange={(q) => set({ q: q.trim() })}
        />
        <FiltersButton
          label={t('logs.filters')}
          count={count}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.25 }}>
        {LogProblem.options.map((problem) => {
          const isOn = filters.problem === problem;
          return (
            <Button
              key={problem}
              size="small"
              variant={isOn ? 'contained' : 'outlined'}
              color={isOn ? 'primary' : 'inherit'}
              aria-pressed={isOn}
              onClick={() => set({ problem: isOn ? '' : problem })}
            >
              {t(`logs.problem.${problem}`)}
            </Button>
          );
        })}
        <SaveViewButton search={search} />
        {isNarrowed && (
          <Button size="small" color="inherit" onClick={() => show()}>
            {t('actions.clearSearch')}
          </Button>
        )}
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <LogFilterFields search={search} />
      </Collapse>
    </Box>
  );
}
