import { Box, ButtonBase, Typography } from '@mui/material';
import { headingBelow, type Retrieval } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { t } from '../i18n/words.ts';
import { clamp, formats, Quiet } from '../ui/index.ts';
import { PassageRanks } from './PassageRanks.tsx';
import { SimilarityBar } from './SimilarityBar.tsx';

type Found = Retrieval['passages'][number];

interface Props {
  passage: Found;
  retrieval: Retrieval;
}

/** Longer passages (in characters) are collapsed. */
const LONG = 220;

export function FoundPassageCard({ passage, retrieval }: Props) {
  const where = [
    headingBelow(passage.documentTitle, passage.heading),
    passage.page && t('documents.page', { page: passage.page }),
  ];
  return (
    <Box
      component="article"
      sx={{
        p: 1.5,
        borderRadius: 1,
        border: '1px solid',
        borderStyle: passage.isUsed ? 'solid' : 'dashed',
        borderColor: 'divider',
        bgcolor: passage.isUsed ? 'background.paper' : 'transparent',
      }}
    >
      <Box
        component={Link}
        to={`/documents/${passage.documentId}?passage=${passage.passageId}`}
        aria-label={t('retrieval.openDocument', { title: passage.documentTitle })}
        sx={{ fontWeight: 600, fontSize: '0.9375rem', color: 'text.primary' }}
      >
        {passage.documentTitle}
      </Box>
      {where.some(Boolean) && (
        <Quiet variant="caption" component="p">
          {where.filter(Boolean).join(' · ')}
        </Quiet>
      )}
      <PassageText text={passage.content} isMuted={!passage.isUsed} />
      <SimilarityBar similarity={passage.similarity} threshold={retrieval.threshold} />
      <Quiet variant="caption" component="p" sx={{ mt: 0.75 }}>
        {scoreText(passage, retrieval)}
      </Quiet>
      <PassageRanks passage={passage} />
    </Box>
  );
}

function scoreText(passage: Found, { threshold, limit }: Retrieval): string {
  const similarity = formats.percent(passage.similarity);
  const words = t(passage.wordScore > 0 ? 'retrieval.words' : 'retrieval.noWords');
  if (passage.rejectedBecause === 'below_threshold') {
    const least = formats.percent(threshold);
    return `${t('retrieval.below_threshold', { similarity, threshold: least })}, ${words}.`;
  }
  const value = t('retrieval.similarity', { value: similarity });
  const isStrong = passage.similarity >= threshold + (1 - threshold) * 0.4;
  const isWeak = passage.similarity < threshold;
  const degree = isStrong ? 'retrieval.strong' : isWeak ? 'retrieval.weak' : 'retrieval.good';
  const text = `${t(degree)}: ${value}, ${words}.`;
  if (passage.rejectedBecause !== 'beyond_limit') return text;
  return `${t('retrieval.beyond_limit', { limit })}. ${text}`;
}

function PassageText({ text, isMuted }: { text: string; isMuted: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <Typography
        variant="body2"
        sx={{
          my: 0.75,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          color: isMuted ? 'text.secondary' : 'text.primary',
          ...(isLong && !isOpen && clamp(3)),
        }}
      >
        {text}
      </Typography>
      {isLong && (
        <ButtonBase
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          sx={{ mb: 0.75, minHeight: 28, fontSize: 14, fontWeight: 600, color: 'primary.main' }}
        >
          {t(isOpen ? 'retrieval.less' : 'retrieval.more')}
        </ButtonBase>
      )}
    </>
  );
}
