import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import type { SettingChange } from './setting-changes.ts';
import { useSettingLabel } from './useSettingLabel.ts';
import { useSettingText } from './useSettingText.ts';

const MAX_LINES = 6;

interface Props {
  change: SettingChange;
  /** What the two values are called; without names only the second is shown. */
  names?: { before: string; after: string };
}

/** A setting with what it was and what it becomes. */
export function SettingChangeRow({ change, names }: Props) {
  const t = useWords();
  const label = useSettingLabel();
  const textOf = useSettingText();
  const { path, before, after } = change;
  const shown = names ?? { before: t('personas.before'), after: t('personas.after') };
  return (
    <SettingRow label={label(path)}>
      {before !== undefined && <Value name={shown.before} text={textOf(path, before)} />}
      <Value isNew name={shown.after} text={textOf(path, after)} />
    </SettingRow>
  );
}

/** A setting with its value alone. */
export function SettingValueRow({ path, value }: { path: string; value: unknown }) {
  const label = useSettingLabel();
  const textOf = useSettingText();
  return (
    <SettingRow label={label(path)}>
      <Value text={textOf(path, value)} />
    </SettingRow>
  );
}

function SettingRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box component="li" sx={{ py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.9375rem', mb: 0.5 }}>{label}</Box>
      {children}
    </Box>
  );
}

function Value({ name, text, isNew }: { name?: string; text: string; isNew?: boolean }) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 0.5, fontSize: '0.9375rem' }}>
      {name && (
        <Box sx={{ width: 72, flex: 'none', fontSize: 13, pt: '2px', color: 'text.secondary' }}>
          {name}
        </Box>
      )}
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
          bgcolor: isNew ? 'tint.persona' : 'tint.quiet',
          color: isNew ? 'tint.personaInk' : 'text.secondary',
        }}
      >
        {text || <i>{t('personas.empty')}</i>}
      </Box>
    </Box>
  );
}
