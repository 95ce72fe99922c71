import RestartIcon from '@mui/icons-material/RestartAlt';
import { Box, Dialog, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { ChatScroll, ContactComposer } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { CloseButton, CompactSelect, IconAction, Quiet } from '../../ui/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { ContactChoice } from '../try/ContactChoice.tsx';
import { TrialProblem } from '../try/TrialProblem.tsx';
import { CompareRound } from './CompareRound.tsx';
import { roundsOf } from './compare-rounds.ts';
import { type Comparison, useCompare } from './useCompare.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  onClose: () => void;
}

/** Sends one message to two versions and shows both answers: differences, time and cost. */
export function ComparePanel({ persona, editor, onClose }: Props) {
  const comparison = useCompare(persona, editor);
  const { left, right, problem } = comparison;
  const rounds = roundsOf(left.chat.lines, right.chat.lines);
  const isSame = left.target.id === right.target.id;
  return (
    <Dialog
      fullScreen
      open
      onClose={onClose}
      aria-labelledby="compare-title"
      slotProps={{ paper: { sx: { borderRadius: 0, border: 0 } } }}
    >
      <CompareHeader comparison={comparison} onClose={onClose} />
      <ChatScroll
        label={t('versions.compare')}
        keys={rounds.map(({ asked }) => asked.id)}
        width={1240}
      >
        {rounds.length === 0 && <Hint comparison={comparison} isSame={isSame} />}
        {rounds.map((round) => (
          <CompareRound
            key={round.asked.id}
            round={round}
            names={{ left: left.target.name, right: right.target.name, persona: persona.name }}
          />
        ))}
      </ChatScroll>
      <ContactComposer
        placeholder={t('compare.placeholder')}
        sendLabel={t('compare.send')}
        isDisabled={comparison.isBusy}
        onSend={comparison.send}
        onVoice={comparison.sendVoice}
        onFile={comparison.sendFile}
      >
        {problem && (
          <Box sx={{ mb: 1 }}>
            <TrialProblem problem={problem} onRetry={comparison.retry} />
          </Box>
        )}
      </ContactComposer>
    </Dialog>
  );
}

function Hint({ comparison, isSame }: { comparison: Comparison; isSame: boolean }) {
  const hasOne = comparison.targets.length === 1;
  const problem = hasOne ? 'compare.needsVersion' : isSame ? 'compare.sameTarget' : undefined;
  return (
    <Typography
      sx={{ m: 'auto', p: 3, maxWidth: 420, textAlign: 'center', color: 'text.secondary' }}
    >
      {t(problem ?? 'compare.hint')}
    </Typography>
  );
}

function CompareHeader({ comparison, onClose }: { comparison: Comparison; onClose: () => void }) {
  const { targets, left, contact, chooseTarget, chooseContact } = comparison;
  return (
    <Box component="header" sx={header}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0, pr: { xs: 11, md: 0 } }}>
        <Typography id="compare-title" variant="h2">
          {t('versions.compare')}
        </Typography>
        <Quiet>{t('compare.lead')}</Quiet>
      </Box>
      <Box
        sx={{
          display: 'flex',
          position: { xs: 'absolute', md: 'static' },
          top: 8,
          right: 8,
          order: { md: 2 },
        }}
      >
        {left.chat.lines.length > 0 && (
          <IconAction label={t('compare.clear')} onClick={comparison.clear}>
            <RestartIcon />
          </IconAction>
        )}
        <CloseButton onClick={onClose} />
      </Box>
      <Box sx={choices}>
        {(['left', 'right'] as const).map((side) => (
          <CompactSelect
            key={side}
            label={t(`compare.${side}`)}
            value={comparison[side].target.id}
            options={targets}
            onChange={(id) => chooseTarget(side, id)}
          />
        ))}
        <Box sx={{ display: 'flex', flex: { xs: '1 1 100%', sm: '0 0 190px' } }}>
          <ContactChoice value={contact} onChange={chooseContact} />
        </Box>
      </Box>
    </Box>
  );
}

const header = {
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: { xs: 2, sm: 3 },
  py: 1.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

const choices = {
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  gap: 1,
  flex: { xs: '1 1 100%', md: 'none' },
  minWidth: 0,
} as const;
