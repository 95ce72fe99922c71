import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { Passage } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Pill } from '../../ui/Pill.tsx';
import { updatePassage } from '../document-requests.ts';
import { WordChanges } from '../replace/WordChanges.tsx';
import { useDocumentAction } from '../useDocumentAction.ts';
import { MarkedText } from './MarkedText.tsx';
import { PassageForm } from './PassageForm.tsx';

interface Props {
  passage: Passage;
  /** What was searched for. */
  marked: string;
  /** A question and its answer: edited in their list. */
  isPair: boolean;
}

export function PassageCard({ passage, marked, isPair }: Props) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const [isEditing, setEditing] = useState(false);
  return (
    <Box
      component="li"
      sx={{
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: passage.isExcluded ? 'transparent' : 'background.paper',
        borderStyle: passage.isExcluded ? 'dashed' : 'solid',
      }}
    >
      <Heading passage={passage} marked={marked} />
      {isEditing ? (
        <PassageForm passage={passage} onClose={() => setEditing(false)} />
      ) : (
        <Content passage={passage} marked={marked} />
      )}
      {canWrite && !isEditing && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
          <UsedSwitch passage={passage} />
          <Box sx={{ flex: 1 }} />
          {isPair ? (
            <Button
              color="inherit"
              component={Link}
              to={`/documents/${passage.documentId}?tab=pairs`}
            >
              {t('contents.passage.editPair')}
            </Button>
          ) : (
            <Button color="inherit" onClick={() => setEditing(true)}>
              {t('contents.passage.edit')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}

function Heading({ passage, marked }: Pick<Props, 'passage' | 'marked'>) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.75 }}>
      <Typography
        variant="h4"
        component="h2"
        sx={{
          flex: 1,
          overflowWrap: 'anywhere',
          color: passage.isExcluded ? 'text.secondary' : undefined,
        }}
      >
        {passage.heading ? (
          <MarkedText text={passage.heading} marked={marked} />
        ) : (
          t('documents.passageNumber', { number: passage.position + 1 })
        )}
      </Typography>
      {passage.originalContent !== null && (
        <Pill tone="good">{t('contents.passage.editedPill')}</Pill>
      )}
      {passage.isExcluded && <Pill tone="quiet">{t('documents.excluded')}</Pill>}
      {passage.page !== null && (
        <Typography variant="caption" sx={{ color: 'text.secondary', flex: 'none' }}>
          {t('documents.page', { page: passage.page })}
        </Typography>
      )}
    </Box>
  );
}

function Content({ passage, marked }: Pick<Props, 'passage' | 'marked'>) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { originalContent, content } = passage;
  return (
    <>
      <Typography
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          color: passage.isExcluded ? 'text.secondary' : undefined,
        }}
      >
        <MarkedText text={content} marked={marked} />
      </Typography>
      {originalContent !== null && (
        <Box sx={{ mt: 1 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'contents.passage.hideOriginal' : 'contents.passage.showOriginal')}
          </Button>
          {isOpen && (
            <Box sx={{ mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'tint.quiet' }}>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {t('contents.passage.original')}
              </Typography>
              <WordChanges before={originalContent} after={content} show="before" />
              <RestoreButton id={passage.id} />
            </Box>
          )}
        </Box>
      )}
    </>
  );
}

function RestoreButton({ id }: { id: string }) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const restore = useDocumentAction(() => updatePassage(id, { content: null }), {
    done: t('contents.passage.restored'),
  });
  if (!canWrite) return null;
  return (
    <Button
      variant="outlined"
      color="inherit"
      loading={restore.isPending}
      onClick={() => restore.mutate()}
      sx={{ mt: 1.5 }}
    >
      {t('contents.passage.restore')}
    </Button>
  );
}

function UsedSwitch({ passage }: { passage: Passage }) {
  const t = useWords();
  const change = useDocumentAction((isExcluded: boolean) =>
    updatePassage(passage.id, { isExcluded }),
  );
  // Seen at once, wherever the answer has got to.
  const isExcluded = change.isPending ? change.variables : passage.isExcluded;
  return (
    <FormControlLabel
      label={t('contents.passage.answers')}
      sx={{ m: 0, minHeight: 44 }}
      control={
        <Switch checked={!isExcluded} onChange={(event) => change.mutate(!event.target.checked)} />
      }
    />
  );
}
