import CheckIcon from '@mui/icons-material/Check';
import { Alert, Box, ButtonBase, Typography } from '@mui/material';
import type { Voice } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/words.ts';
import {
  DialogShell,
  EmptyState,
  FailedState,
  Quiet,
  RowsSkeleton,
  SearchField,
} from '../../ui/index.ts';
import { voicesQuery } from '../editor-requests.ts';
import { PlayButton } from './PlayButton.tsx';
import { usePlayer } from './usePlayer.ts';
import { voiceText } from './voice-text.ts';

const SHOWN = 50;

interface Props {
  chosenId: string;
  onChoose: (voice: Voice) => void;
  onClose: () => void;
}

/** The account's voices; each can be played before it is chosen. */
export function VoiceDialog({ chosenId, onChoose, onClose }: Props) {
  const player = usePlayer();
  const [q, setQ] = useState('');
  const query = voicesQuery({ perPage: SHOWN, ...(q && { q }) });
  const { data, error, refetch } = useQuery(query);
  return (
    <DialogShell title={t('voices.dialog')} hasCross onClose={onClose}>
      <Box sx={{ minHeight: 336 }}>
        <SearchField label={t('voices.search')} value={q} onChange={setQ} />
        {player.failed && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {t('voices.playFailed')}
          </Alert>
        )}
        {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton count={5} />}
        {data?.total === 0 && (
          <EmptyState
            title={q ? t('voices.noMatch', { q }) : t('voices.empty')}
            hint={q ? undefined : t('voices.emptyHint')}
          />
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
          {data?.data.map((voice) => (
            <VoiceRow
              key={voice.id}
              voice={voice}
              isChosen={voice.id === chosenId}
              onChoose={() => onChoose(voice)}
            >
              <PlayButton voice={voice} player={player} />
            </VoiceRow>
          ))}
        </Box>
        {data && data.total > data.data.length && (
          <Quiet sx={{ mt: 1 }}>
            {t('voices.more', { shown: data.data.length, total: data.total })}
          </Quiet>
        )}
      </Box>
    </DialogShell>
  );
}

interface RowProps {
  voice: Voice;
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function VoiceRow({ voice, isChosen, onChoose, children }: RowProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Box sx={{ width: 44, flex: 'none' }}>{children}</Box>
      <ButtonBase
        onClick={onChoose}
        aria-current={isChosen || undefined}
        sx={{
          flex: 1,
          minWidth: 0,
          gap: 1,
          justifyContent: 'flex-start',
          textAlign: 'left',
          px: 1.5,
          py: 1,
          minHeight: 56,
          borderRadius: 1,
          bgcolor: isChosen ? 'tint.thread' : undefined,
          '&:hover': { bgcolor: 'tint.quiet' },
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontSize: '1rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
            {voice.name}
          </Box>
          <Quiet>{voice.description || voiceText(voice)}</Quiet>
          {voice.description && (
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {voiceText(voice)}
            </Typography>
          )}
        </Box>
        {isChosen && <CheckIcon titleAccess={t('voices.chosen')} color="primary" />}
      </ButtonBase>
    </Box>
  );
}
