import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { HANDOFF_WORDS } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { LinesSetting, TextSetting } from './inputs.tsx';

const IDEAS = ['short', 'warm', 'formal', 'playful', 'plain'] as const;
const MAX_STYLE = 2000;

/** The tone, with sentences to start from; those already in the text are not offered. */
export function ToneStyle() {
  const { draft, changePart } = useSettings();
  const { style } = draft.tone;
  const add = (sentence: string) =>
    changePart('tone', {
      style: [style.trim(), sentence].filter(Boolean).join(' ').slice(0, MAX_STYLE),
    });
  const ideas = IDEAS.map((key) => ({
    label: t(`settings.tone.ideas.${key}`),
    text: t(`settings.tone.ideas.${key}Text`),
  }));
  return (
    <Suggested
      hint={t('settings.tone.styleIdeas')}
      offers={ideas
        .filter(({ text }) => !style.includes(text))
        .map(({ label, text }) => ({ label, onAdd: () => add(text) }))}
    >
      <TextSetting path="tone.style" rows={4} maxLength={MAX_STYLE} />
    </Suggested>
  );
}

const MOST_WORDS = 100;
const LANGUAGES = ['pt-BR', 'en'] as const;

/** The words that ask for a person, with the usual ones of each language one click away. */
export function HandoffWords() {
  const { draft, changePart } = useSettings();
  const { words } = draft.handoff;
  const usual = LANGUAGES.map((language) => ({
    label: t(`settings.handoff.defaultsIn.${language}`),
    missing: HANDOFF_WORDS[language].filter((word) => !words.includes(word)),
  }));
  const add = (missing: string[]) =>
    changePart('handoff', { words: [...words, ...missing].slice(0, MOST_WORDS) });
  return (
    <Suggested
      hint={t('settings.handoff.addDefaults')}
      offers={usual
        .filter(({ missing }) => missing.length > 0)
        .map(({ label, missing }) => ({ label, onAdd: () => add(missing) }))}
    >
      <LinesSetting path="handoff.words" />
    </Suggested>
  );
}

interface SuggestedProps {
  hint: string;
  offers: { label: string; onAdd: () => void }[];
  children: ReactNode;
}

/** An input with suggestions below it that are inserted by click. */
function Suggested({ hint, offers, children }: SuggestedProps) {
  const { isReadOnly } = useSettings();
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {children}
      {!isReadOnly && offers.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          <Quiet sx={{ mr: 0.5 }}>{hint}</Quiet>
          {offers.map(({ label, onAdd }) => (
            <Button
              key={label}
              size="small"
              variant="outlined"
              startIcon={<AddIcon />}
              onClick={onAdd}
              sx={{ borderRadius: 5 }}
            >
              {label}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
