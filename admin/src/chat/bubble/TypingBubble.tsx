import { Box, keyframes } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { Portrait } from '../../ui/index.ts';

const breathe = keyframes`
  0%, 60%, 100% { opacity: 0.3; transform: none; }
  30% { opacity: 1; transform: translateY(-2px); }
`;

interface Props {
  name: string;
  picture?: string | null;
}

/** The persona is composing an answer. */
export function TypingBubble({ name, picture }: Props) {
  return (
    <Box
      role="status"
      aria-label={t('chat.typing', { name })}
      sx={{ display: 'flex', flexDirection: 'row-reverse', gap: 1, mt: 1.5 }}
    >
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <Portrait name={name} picture={picture} size={28} kind="persona" />
      </Box>
      <Box
        sx={{
          display: 'flex',
          gap: 0.625,
          px: 1.75,
          py: 1.5,
          borderRadius: '14px 4px 14px 14px',
          bgcolor: 'tint.persona',
        }}
      >
        {[0, 1, 2].map((dot) => (
          <Box
            key={dot}
            sx={{
              width: 7,
              height: 7,
              borderRadius: '50%',
              bgcolor: 'tint.personaInk',
              animation: `${breathe} 1.2s ${dot * 0.16}s infinite`,
            }}
          />
        ))}
      </Box>
    </Box>
  );
}
