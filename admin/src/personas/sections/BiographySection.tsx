import { Alert, Box, Button, FormHelperText, Skeleton } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { TextSetting } from './inputs.tsx';

const RichBiography = lazy(() => import('../biography/RichBiography.tsx'));

const MAX_LENGTH = 50_000;

export function BiographySection() {
  const { draft, change } = useSettings();
  const [isMarkdown, setMarkdown] = useState(false);
  const [isKept, setKept] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {isMarkdown && isKept && (
        <Alert severity="info">{t('settings.biography.keepsMarkdown')}</Alert>
      )}
      {isMarkdown ? (
        <TextSetting
          path="biography"
          words="settings.biography.label"
          help={t('settings.biography.markdownHelp')}
          rows={16}
          maxLength={MAX_LENGTH}
        />
      ) : (
        <Suspense fallback={<Skeleton variant="rounded" height={380} />}>
          <RichBiography
            value={draft.biography}
            onChange={(biography) => change({ biography })}
            onUnshown={() => {
              setKept(true);
              setMarkdown(true);
            }}
          />
        </Suspense>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button size="small" onClick={() => setMarkdown(!isMarkdown)} sx={{ ml: -1 }}>
          {t(isMarkdown ? 'settings.biography.rich' : 'settings.biography.markdown')}
        </Button>
        <FormHelperText sx={{ m: 0, ml: 'auto' }}>
          {t('settings.biography.length', {
            length: formats.number(draft.biography.length),
            max: formats.number(MAX_LENGTH),
          })}
        </FormHelperText>
      </Box>
    </Box>
  );
}
