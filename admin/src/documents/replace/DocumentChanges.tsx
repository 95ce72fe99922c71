import { Alert, Box, List, Paper, Skeleton, Typography } from '@mui/material';
import type { DocumentChange, DocumentChangeItem, LostEdit } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../i18n/words.ts';
import { FailedState, Pill, Quiet, TimeAgo } from '../../ui/index.ts';
import { changesQuery } from '../document-requests.ts';
import { PlaceHeading } from '../PlaceHeading.tsx';
import { WordChanges } from './WordChanges.tsx';

/** What replacements changed, newest first. */
export function DocumentChanges({ documentId }: { documentId: string }) {
  const { data, error, refetch } = useQuery(changesQuery(documentId));
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  const [last, ...older] = data.data;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      {last && (
        <section>
          <Typography variant="h3" component="h2">
            {t('contents.changes.title')}
          </Typography>
          <Quiet component="div" sx={{ mb: 2 }}>
            <Facts change={last} />
          </Quiet>
          {last.lostEdits.length > 0 && <LostEdits edits={last.lostEdits} />}
          <Items change={last} />
        </section>
      )}
      {older.length > 0 && (
        <section>
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {t('contents.changes.older')}
          </Typography>
          {older.map((change) => (
            <Box
              key={change.id}
              component="details"
              sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
            >
              <Box component="summary" sx={{ cursor: 'pointer', minHeight: 44, py: 1 }}>
                <Facts change={change} />
              </Box>
              <Items change={change} />
            </Box>
          ))}
        </section>
      )}
    </Box>
  );
}

function Facts({ change }: { change: DocumentChange }) {
  const counts = (['changed', 'added', 'removed'] as const)
    .filter((kind) => change[kind] > 0)
    .map((kind) => t(`contents.changes.${kind}`, { smart_count: change[kind] }));
  return (
    <>
      <TimeAgo at={change.createdAt} />
      {change.createdBy && ` ${t('versions.by', { name: change.createdBy })}`}
      {` · ${counts.join(', ') || t('contents.changes.same')}`}
      {change.previousName && ` · ${t('contents.changes.was', { name: change.previousName })}`}
    </>
  );
}

const TONES = { added: 'good', removed: 'failure', changed: 'human' } as const;

function Items({ change }: { change: DocumentChange }) {
  const hidden = change.added + change.removed + change.changed - change.items.length;
  return (
    <>
      <List disablePadding component="ol" sx={{ display: 'grid', gap: 1.5 }}>
        {change.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are never written again.
          <Item key={index} item={item} />
        ))}
      </List>
      {hidden > 0 && (
        <Quiet sx={{ mt: 1.5 }}>{t('contents.changes.more', { count: hidden })}</Quiet>
      )}
    </>
  );
}

function Item({ item }: { item: DocumentChangeItem }) {
  const { kind, before, after } = item;
  return (
    <Paper variant="outlined" component="li" sx={{ p: 2 }}>
      <PlaceHeading
        level="h3"
        page={item.page}
        pills={<Pill tone={TONES[kind]}>{t(`contents.changes.kind.${kind}`)}</Pill>}
      >
        {item.heading || t('contents.changes.start')}
      </PlaceHeading>
      {kind === 'changed' ? (
        <WordChanges before={before} after={after} />
      ) : (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{before || after}</Box>
      )}
    </Paper>
  );
}

function LostEdits({ edits }: { edits: LostEdit[] }) {
  return (
    <Alert severity="warning" sx={{ mb: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      <strong>{t('contents.changes.lost', { smart_count: edits.length })}.</strong>{' '}
      {t('contents.changes.lostHint')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, display: 'grid', gap: 1 }}>
        {edits.map((edit) => (
          <li key={`${edit.heading}${edit.original}`}>
            {edit.heading && <strong>{edit.heading}: </strong>}
            <Box component="span" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {edit.content ?? edit.original}
            </Box>
            {edit.isExcluded && ` (${t('contents.changes.lostExcluded')})`}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
