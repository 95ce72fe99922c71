import { Box } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Portrait } from '../../ui/index.ts';
import type { DraftEditor } from './useDraft.ts';
import { useOtherEditor } from './useOtherEditor.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
}

/** One quiet line while somebody else also edits the draft, unless a notice already says so. */
export function OtherEditor({ persona, editor }: Props) {
  const other = useOtherEditor(persona);
  if (!other || editor.news?.by?.userId === other.userId) return null;
  const name = other.name ?? t('merge.somebody');
  return (
    <Box role="status" sx={line}>
      <Portrait name={name} size={24} />
      <span>{t('versions.editingNow', { name })}</span>
    </Box>
  );
}

const line = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 0.75,
  fontSize: 14,
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'tint.attendant',
  color: 'tint.attendantInk',
} as const;
