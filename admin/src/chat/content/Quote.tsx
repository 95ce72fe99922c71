import { Box, ButtonBase } from '@mui/material';
import type { Message } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { clamp } from '../../ui/index.ts';
import { kindName } from './kind-name.ts';

interface Props {
  message: Message;
  personaName: string;
  /** Undefined while the quoted message is not loaded. */
  onShow?: (messageId: string) => void;
}

/** The message that this one replies to, above its text, as WhatsApp shows it. */
export function Quote({ message: { quoted, details }, personaName, onShow }: Props) {
  if (!details.quoted) return null;
  if (!quoted) return <Box sx={{ ...FRAME, fontStyle: 'italic' }}>{t('parts.quoteGone')}</Box>;
  const names = {
    contact: t('fields.contact'),
    persona: personaName,
    attendant: t('roles.attendant'),
    system: t('logs.author.system'),
  };
  const words = (
    <>
      <Box component="span" sx={{ display: 'block', fontWeight: 640 }}>
        {names[quoted.author]}
      </Box>
      <Box component="span" sx={clamp(2)}>
        {quoted.text || kindName(quoted.kind)}
      </Box>
    </>
  );
  if (!onShow) return <Box sx={FRAME}>{words}</Box>;
  return (
    <ButtonBase
      title={t('parts.quote')}
      onClick={() => onShow(quoted.messageId)}
      sx={{ ...FRAME, width: '100%', minHeight: 44, textAlign: 'left', font: 'inherit' }}
    >
      {words}
    </ButtonBase>
  );
}

const FRAME = {
  display: 'block',
  mb: 0.75,
  px: 1.25,
  py: 0.75,
  borderRadius: '6px',
  borderLeft: 3,
  borderColor: 'primary.main',
  bgcolor: 'action.hover',
  fontSize: 14,
  lineHeight: 1.4,
  whiteSpace: 'normal',
} as const;
