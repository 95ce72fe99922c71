import { Link as MuiLink } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import { usersQuery } from '../document-requests.ts';

/** Which personas know a document. */
export function DocumentUsers({ documentId }: { documentId: string }) {
  const { data } = useQuery(usersQuery(documentId));
  if (!data) return null;
  if (data.total === 0) return t('contents.users.none');
  const links = new Map(
    data.data.map(({ id, name, isPublished }) => [
      id,
      <MuiLink key={id} component={Link} to={`/personas/${id}`} color="inherit">
        {isPublished ? name : t('contents.users.draft', { name })}
      </MuiLink>,
    ]),
  );
  const [before = '', after = ''] = t('contents.users.all', { names: '\n' }).split('\n');
  return (
    <>
      {before}
      {formats.listParts([...links.keys()]).map(({ value }) => links.get(value) ?? value)}
      {after}
    </>
  );
}
