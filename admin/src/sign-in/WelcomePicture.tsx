import { Box, Typography } from '@mui/material';
import { t } from '../i18n/words.ts';
import { Mark } from '../ui/index.ts';

/** The product in three bubbles: a contact asks, the persona answers, a person can step in. */
export function WelcomePicture() {
  return (
    <Box
      sx={{
        flex: '0 0 46%',
        maxWidth: 680,
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'space-between',
        p: 5,
        color: '#f4efe3',
        background: '#184a38',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
        <Box sx={{ p: 0.75, borderRadius: 1.25, bgcolor: 'background.default', display: 'flex' }}>
          <Mark size={30} />
        </Box>
        <Box component="span" sx={{ fontSize: '1.5rem', fontWeight: 680 }}>
          Sósia
        </Box>
      </Box>
      <Box aria-hidden="true" sx={{ display: 'grid', gap: 1.5, width: '100%', maxWidth: 440 }}>
        <Bubble ground="#fffdf8" ink="#221f19" side="left">
          {t('brand.sampleContact')}
        </Bubble>
        <Bubble ground="#bfe0cd" ink="#12382a" side="right">
          {t('brand.samplePersona')}
        </Bubble>
        <Bubble ground="#f6d997" ink="#4a2d00" side="right">
          <Box component="b" sx={{ display: 'block', fontSize: 14, fontWeight: 640 }}>
            {t('roles.attendant')}
          </Box>
          {t('brand.sampleAttendant')}
        </Bubble>
      </Box>
      <Box sx={{ maxWidth: 440 }}>
        <Typography
          component="p"
          sx={{ fontSize: '2.125rem', fontWeight: 650, lineHeight: 1.15, letterSpacing: '-0.02em' }}
        >
          {t('brand.line')}
        </Typography>
        <Typography sx={{ mt: 1.5, fontSize: '1.0625rem', color: '#cfe2d6' }}>
          {t('brand.promise')}
        </Typography>
      </Box>
    </Box>
  );
}

interface BubbleProps {
  ground: string;
  ink: string;
  side: 'left' | 'right';
  children: React.ReactNode;
}

function Bubble({ ground, ink, side, children }: BubbleProps) {
  const corner = side === 'left' ? '6px 20px 20px 20px' : '20px 6px 20px 20px';
  return (
    <Box
      sx={{
        maxWidth: '82%',
        justifySelf: side === 'left' ? 'start' : 'end',
        px: 2.25,
        py: 1.5,
        fontSize: '1.0625rem',
        lineHeight: 1.4,
        borderRadius: corner,
        background: ground,
        color: ink,
      }}
    >
      {children}
    </Box>
  );
}
