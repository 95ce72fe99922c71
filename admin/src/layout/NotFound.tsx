import { Button } from '@mui/material';
import { Link } from 'react-router';
import { t, type WordKey } from '../i18n/words.ts';
import { EmptyState } from '../ui/index.ts';
import { useDocumentTitle } from './useDocumentTitle.ts';

export function NotFound() {
  return <DeadEnd title="problems.notFound" hint="problems.notFoundHint" />;
}

export function AccessDenied() {
  return <DeadEnd title="problems.denied" hint="problems.deniedHint" />;
}

/** Shown when the server cannot say what the user may do. */
export function AuthenticationFailed() {
  return <DeadEnd title="problems.unknownWho" hint="problems.unknownWhoHint" />;
}

function DeadEnd({ title, hint }: { title: WordKey; hint: WordKey }) {
  useDocumentTitle(t(title));
  return (
    <EmptyState title={t(title)} hint={t(hint)}>
      <Button variant="contained" component={Link} to="/">
        {t('problems.toHome')}
      </Button>
    </EmptyState>
  );
}
