import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { HANDOFF_WORDS } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { LinesSetting } from '../sections/inputs.tsx';

const MOST = 100;
const LANGUAGES = ['pt-BR', 'en'] as const;

/** The words that ask for a person, with the usual ones of each language a click away. */
export function HandoffWords() {
  const t = useWords();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { words } = draft.handoff;
  const missing = (language: (typeof LANGUAGES)[number]) =>
    HANDOFF_WORDS[language].filter((word) => !words.includes(word));
  const open = LANGUAGES.filter((language) => missing(language).length > 0);
  const add = (language: (typeof LANGUAGES)[number]) =>
    changePart('handoff', { words: [...words, ...missing(language)].slice(0, MOST) });
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <LinesSetting
        label={t('settings.handoff.words')}
        help={t('settings.handoff.wordsHelp')}
        error={errorAt('handoff.words')}
        value={words}
        onChange={(next) => changePart('handoff', { words: next })}
      />
      {!isReadOnly && open.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mr: 0.5 }}>
            {t('settings.handoff.addDefaults')}
          </Typography>
          {open.map((language) => (
            <Button
              key={language}
              size="small"
              variant="outlined"
              startIcon={<AddIcon />}
              onClick={() => add(language)}
              sx={{ borderRadius: 5 }}
            >
              {t(`settings.handoff.defaultsIn.${language}`)}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
