import { Box, Typography } from '@mui/material';
import { t } from '../../i18n/words.ts';
import type { Section } from './sections.tsx';

export function SectionEditor({ section }: { section: Section }) {
  return (
    <Box sx={{ flex: 1, minWidth: 0, overflowY: 'auto' }}>
      <Box
        component="section"
        sx={{ maxWidth: 720, mx: 'auto', px: { xs: 2, sm: 4 }, py: { xs: 2.5, md: 4 } }}
      >
        <Typography variant="h2" sx={{ fontSize: '1.5rem', display: { xs: 'none', md: 'block' } }}>
          {t(`settings.${section.key}.title`)}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3 }}>
          {t(`settings.${section.key}.lead`)}
        </Typography>
        <Box sx={{ display: 'grid', gap: 3, '& > *': { minWidth: 0 } }}>{section.fields}</Box>
      </Box>
    </Box>
  );
}
