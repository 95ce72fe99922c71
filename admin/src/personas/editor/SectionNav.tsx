import ChevronIcon from '@mui/icons-material/ChevronRight';
import { Box } from '@mui/material';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';
import { SECTIONS, type Section } from './sections.tsx';

interface Props {
  current?: Section['key'];
  /** The path of the page that has these sections. */
  base: string;
  /** The parts that differ from the published version. */
  changes?: readonly string[];
}

export function SectionNav({ current, base, changes = [] }: Props) {
  const { hasErrorIn } = useSettings();
  return (
    <Box
      component="nav"
      aria-label={t('personas.sections')}
      sx={{
        width: { xs: '100%', md: 216 },
        flex: 'none',
        overflowY: 'auto',
        p: 1.5,
        borderRight: { md: 1 },
        borderColor: { md: 'divider' },
      }}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
        {SECTIONS.map((section) => (
          <SectionLink
            key={section.key}
            section={section}
            to={`${base}/${section.key}`}
            isCurrent={section.key === current}
            hasChanged={section.parts.some((part) => changes.includes(part))}
            isWrong={section.parts.some(hasErrorIn)}
          />
        ))}
      </Box>
    </Box>
  );
}

interface LinkProps {
  section: Section;
  to: string;
  isCurrent: boolean;
  hasChanged: boolean;
  isWrong: boolean;
}

function SectionLink({ section, to, isCurrent, hasChanged, isWrong }: LinkProps) {
  return (
    <li>
      <Box
        component={Link}
        to={to}
        aria-current={isCurrent ? 'page' : undefined}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          minHeight: { xs: 60, md: 44 },
          px: 1.5,
          borderRadius: 1,
          textDecoration: 'none',
          fontWeight: isCurrent ? 640 : 500,
          color: isCurrent ? 'text.primary' : { xs: 'text.primary', md: 'text.secondary' },
          bgcolor: isCurrent ? 'tint.thread' : undefined,
          '&:hover': { color: 'text.primary', bgcolor: isCurrent ? 'tint.thread' : 'tint.quiet' },
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {t(`settings.${section.key}.title`)}
          <Box
            sx={{
              display: { md: 'none' },
              fontSize: 14,
              fontWeight: 400,
              color: 'text.secondary',
            }}
          >
            {t(`settings.${section.key}.short`)}
          </Box>
        </Box>
        {(hasChanged || isWrong) && <ChangeDot isWrong={isWrong} />}
        <ChevronIcon sx={{ display: { md: 'none' }, color: 'text.secondary' }} />
      </Box>
    </li>
  );
}

function ChangeDot({ isWrong }: { isWrong: boolean }) {
  const label = isWrong ? t('personas.invalid') : t('personas.state.changed', { smart_count: 1 });
  return (
    <Box
      role="img"
      aria-label={label}
      title={label}
      sx={{
        width: 8,
        height: 8,
        flex: 'none',
        borderRadius: '50%',
        bgcolor: isWrong ? 'error.main' : 'warning.light',
      }}
    />
  );
}
