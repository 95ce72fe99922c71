import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { SearchField } from './SearchField.tsx';

interface Props {
  search: string;
  q: string;
  onSearch: (q: string) => void;
  /** Further filters. */
  children?: ReactNode;
}

/** Above a list: its search field and further filters. */
export function ListTools({ search, q, onSearch, children }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      <Box sx={{ flex: '1 1 220px', maxWidth: 360 }}>
        <SearchField label={search} value={q} onChange={onSearch} />
      </Box>
      {children}
    </Box>
  );
}
