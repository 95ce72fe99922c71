import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { useTotal } from './useTotal.ts';

/** A row of counts, each leading to what it counts. */
export function Figures() {
  const t = useWords();
  const canRead = useCan('conversations:read');
  const canReadPersonas = useCan('personas:read');
  const open = useTotal('conversations', { open: true }, canRead);
  const attended = useTotal('conversations', { state: 'AGENT_ACTIVE' }, canRead);
  const personas = useTotal('personas', {}, canReadPersonas);
  const documents = useTotal('documents', {}, useCan('knowledge:read'));
  const figures = [
    { label: t('home.open'), value: open, to: '/conversations' },
    { label: t('home.mine'), value: attended, to: '/conversations?state=attended' },
    { label: t('home.personas'), value: personas, to: '/personas' },
    { label: t('home.documents'), value: documents, to: '/documents' },
  ];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        gap: '1px',
        bgcolor: 'divider',
      }}
    >
      {figures.map((figure) => (
        <Figure key={figure.to} {...figure} />
      ))}
    </Box>
  );
}

function Figure({ label, value, to }: { label: string; value?: number; to: string }) {
  const formats = useFormats();
  return (
    <Box
      component={Link}
      to={to}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        p: 2.25,
        textDecoration: 'none',
        color: 'text.primary',
        bgcolor: 'background.paper',
        '&:hover': { bgcolor: 'tint.quiet' },
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <Box component="span" sx={{ fontSize: '1.875rem', fontWeight: 640, lineHeight: 1.15 }}>
        {value === undefined ? <Skeleton width={40} /> : formats.number(value)}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
        {label}
      </Box>
    </Box>
  );
}
