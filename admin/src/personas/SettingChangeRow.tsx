import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { type SettingChange, settingText } from './setting-changes.ts';
import { useSettingLabel } from './useSettingLabel.ts';

const MAX_LINES = 6;

/** A setting with what it was and what it becomes. */
export function SettingChangeRow({ change }: { change: SettingChange }) {
  const label = useSettingLabel();
  return (
    <Box component="li" sx={{ py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.9375rem', mb: 0.5 }}>{label(change.path)}</Box>
      {change.before !== undefined && <Value value={change.before} tone="before" />}
      <Value value={change.after} tone="after" />
    </Box>
  );
}

function Value({ value, tone }: { value: unknown; tone: 'before' | 'after' }) {
  const t = useWords();
  const translate = useTranslate();
  const isFlag = typeof value === 'boolean';
  const text = isFlag ? translate(`ra.boolean.${value}`) : settingText(value);
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 0.5, fontSize: '0.9375rem' }}>
      <Box sx={{ width: 48, flex: 'none', fontSize: 13, pt: '2px', color: 'text.secondary' }}>
        {t(tone === 'before' ? 'personas.before' : 'personas.after')}
      </Box>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          px: 1,
          py: 0.25,
          borderRadius: 0.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          display: '-webkit-box',
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: MAX_LINES,
          overflow: 'hidden',
          bgcolor: tone === 'after' ? 'tint.persona' : 'tint.quiet',
          color: tone === 'after' ? 'tint.personaInk' : 'text.secondary',
        }}
      >
        {text || <i>{t('personas.empty')}</i>}
      </Box>
    </Box>
  );
}
