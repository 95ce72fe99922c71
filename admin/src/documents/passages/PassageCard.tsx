import { Box, Button, Paper, Typography } from '@mui/material';
import type { Passage } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import {
  Marked,
  Pill,
  placesOfTerm,
  Quiet,
  SwitchField,
  stretchesOf,
  VerbButton,
} from '../../ui/index.ts';
import { PlaceHeading } from '../PlaceHeading.tsx';
import { WordChanges } from '../replace/WordChanges.tsx';
import { PassageForm } from './PassageForm.tsx';

interface Props {
  passage: Passage;
  /** The search term. */
  marked: string;
  /** A question and its answer: edited in the list of questions, not here. */
  isPair: boolean;
}

export function PassageCard({ passage, marked, isPair }: Props) {
  const canWrite = useCan('knowledge:write');
  const [isEditing, setEditing] = useState(false);
  const pairs = `/documents/${passage.documentId}?tab=pairs`;
  return (
    <li>
      <Paper variant="outlined" sx={{ p: 2, ...(passage.isExcluded && excluded) }}>
        <Heading passage={passage} marked={marked} />
        {isEditing ? (
          <PassageForm passage={passage} onClose={() => setEditing(false)} />
        ) : (
          <Content passage={passage} marked={marked} />
        )}
        {canWrite && !isEditing && (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'space-between',
              gap: 1,
              mt: 1,
            }}
          >
            <UsedSwitch passage={passage} />
            <Button
              color="inherit"
              {...(isPair ? { component: Link, to: pairs } : { onClick: () => setEditing(true) })}
            >
              {t(isPair ? 'contents.passage.editPair' : 'contents.passage.edit')}
            </Button>
          </Box>
        )}
      </Paper>
    </li>
  );
}

const excluded = {
  bgcolor: 'transparent',
  borderStyle: 'dashed',
  '& h2, & p': { color: 'text.secondary' },
} as const;

function Heading({ passage, marked }: Pick<Props, 'passage' | 'marked'>) {
  return (
    <PlaceHeading
      level="h2"
      page={passage.page}
      pills={
        <>
          {passage.originalContent !== null && (
            <Pill tone="good">{t('contents.passage.editedPill')}</Pill>
          )}
          {passage.isExcluded && <Pill tone="quiet">{t('documents.excluded')}</Pill>}
        </>
      }
    >
      {passage.heading ? (
        <MarkedText text={passage.heading} marked={marked} />
      ) : (
        t('documents.passageNumber', { number: passage.position + 1 })
      )}
    </PlaceHeading>
  );
}

function Content({ passage, marked }: Pick<Props, 'passage' | 'marked'>) {
  const canWrite = useCan('knowledge:write');
  const [isOpen, setOpen] = useState(false);
  const { originalContent, content } = passage;
  return (
    <>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
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
              <Quiet variant="caption">{t('contents.passage.original')}</Quiet>
              <WordChanges before={originalContent} after={content} isBeforeOnly />
              {canWrite && (
                <VerbButton
                  variant="outlined"
                  color="inherit"
                  path={`/passages/${passage.id}`}
                  verb={{
                    method: 'PATCH',
                    body: () => ({ content: null }),
                    done: t('contents.passage.restored'),
                  }}
                  sx={{ mt: 1.5 }}
                >
                  {t('contents.passage.restore')}
                </VerbButton>
              )}
            </Box>
          )}
        </Box>
      )}
    </>
  );
}

function MarkedText({ text, marked }: { text: string; marked: string }) {
  return <Marked stretches={stretchesOf(text, placesOfTerm(text, marked))} />;
}

function UsedSwitch({ passage }: { passage: Passage }) {
  const change = useVerb<Passage, Pick<Passage, 'isExcluded'>>(`/passages/${passage.id}`, {
    method: 'PATCH',
  });
  // Optimistic: shown at once, before the server has answered.
  const { isExcluded } = change.isPending ? change.variables : passage;
  return (
    <SwitchField
      label={t('contents.passage.answers')}
      value={!isExcluded}
      onChange={(isUsed) => change.mutate({ isExcluded: !isUsed })}
    />
  );
}
