import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { ToneExamples } from '../rules/ToneExamples.tsx';
import { ChoiceSetting, TextSetting } from './inputs.tsx';

const IDEAS = ['short', 'warm', 'formal', 'playful', 'plain'] as const;
const MAX_STYLE = 2000;

export function ToneSection() {
  const t = useWords();
  const { draft, change, changePart, errorAt, isReadOnly } = useSettings();
  const { style, emojis } = draft.tone;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
        <TextSetting
          rows={4}
          label={t('settings.tone.style')}
          help={t('settings.tone.styleHelp')}
          error={errorAt('tone.style')}
          value={style}
          maxLength={MAX_STYLE}
          onChange={(next) => changePart('tone', { style: next })}
        />
        {!isReadOnly && (
          <StyleIdeas
            style={style}
            onAdd={(sentence) =>
              changePart('tone', {
                style: [style.trim(), sentence].filter(Boolean).join(' ').slice(0, MAX_STYLE),
              })
            }
          />
        )}
      </Box>
      <ToneExamples />
      <ChoiceSetting
        label={t('settings.tone.emojis')}
        help={t('settings.tone.emojisHelp')}
        value={emojis}
        choices={[
          ['never', t('settings.tone.emojiChoices.never')],
          ['few', t('settings.tone.emojiChoices.few')],
          ['many', t('settings.tone.emojiChoices.many')],
        ]}
        onChange={(next) => changePart('tone', { emojis: next })}
      />
      <ChoiceSetting
        label={t('settings.tone.language')}
        help={t('settings.tone.languageHelp')}
        value={draft.language}
        choices={[
          ['pt-BR', t('settings.tone.languages.pt-BR')],
          ['en', t('settings.tone.languages.en')],
          ['auto', t('settings.tone.languages.auto')],
        ]}
        onChange={(language) => change({ language })}
      />
    </>
  );
}

/** Sentences to begin with; one that is there already is not offered. */
function StyleIdeas({ style, onAdd }: { style: string; onAdd: (sentence: string) => void }) {
  const t = useWords();
  const open = IDEAS.filter((key) => !style.includes(t(`settings.tone.ideas.${key}Text`)));
  if (open.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 0.5 }}>
        {t('settings.tone.styleIdeas')}
      </Typography>
      {open.map((key) => (
        <Button
          key={key}
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => onAdd(t(`settings.tone.ideas.${key}Text`))}
          sx={{ borderRadius: 5 }}
        >
          {t(`settings.tone.ideas.${key}`)}
        </Button>
      ))}
    </Box>
  );
}
