import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { DocumentUser } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords.ts';
import { usersQuery } from '../document-requests.ts';

/** Which personas know a document. */
export function DocumentUsers({ documentId }: { documentId: string }) {
  const t = useWords();
  const { data } = useQuery(usersQuery(documentId));
  if (!data) return null;
  if (data.total === 0) return t('contents.users.none');
  const [before = '', after = ''] = t('contents.users.all', { names: '\n' }).split('\n');
  return (
    <>
      {before}
      {data.data.map((user, index) => (
        <Fragment key={user.id}>
          {index > 0 && (index === data.total - 1 ? t('contents.users.and') : ', ')}
          <UserLink user={user} />
        </Fragment>
      ))}
      {after}
    </>
  );
}

function UserLink({ user }: { user: DocumentUser }) {
  const t = useWords();
  const { id, name, isPublished } = user;
  return (
    <MuiLink component={Link} to={`/personas/${id}`} color="inherit">
      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
        {isPublished ? name : t('contents.users.draft', { name })}
      </Box>
    </MuiLink>
  );
}
