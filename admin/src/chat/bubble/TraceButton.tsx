import { ButtonBase } from '@mui/material';
import { t } from '../../i18n/words.ts';

interface Props {
  isPressed?: boolean;
  onClick: () => void;
}

export function TraceButton({ isPressed, onClick }: Props) {
  return (
    <ButtonBase
      onClick={onClick}
      aria-pressed={isPressed}
      sx={{
        minHeight: 32,
        px: 1,
        borderRadius: 1,
        fontSize: 13,
        fontWeight: 560,
        color: isPressed ? 'primary.main' : 'text.secondary',
        textDecoration: 'underline',
        textDecorationColor: 'transparent',
        textUnderlineOffset: 3,
        ...(isPressed && { textDecorationColor: 'currentColor' }),
        '&:hover': { color: 'primary.main', textDecorationColor: 'currentColor' },
        '@media (pointer: coarse)': { minHeight: 44 },
      }}
    >
      {t('trace.title')}
    </ButtonBase>
  );
}
