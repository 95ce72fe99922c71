import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { t } from '../../i18n/words.ts';

interface Props {
  personaId: string;
  versionId: string;
  number: number;
  children: ReactNode;
}

/** Links to the version that gave an answer, as it was at the time. */
export function VersionLink({ personaId, versionId, number, children }: Props) {
  return (
    <Link
      component={RouterLink}
      to={`/personas/${personaId}/versions/${versionId}`}
      title={t('versions.openOfAnswer', { number })}
      sx={{ color: 'inherit' }}
    >
      {children}
    </Link>
  );
}
