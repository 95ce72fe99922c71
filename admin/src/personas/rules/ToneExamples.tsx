import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Card, IconButton, Typography } from '@mui/material';
import type { ToneExample } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { TextSetting } from '../sections/inputs.tsx';

const MOST = 10;

/** Pairs of a message and its ideal answer, from which the model takes its tone. */
export function ToneExamples() {
  const { draft, changePart, isReadOnly } = useSettings();
  const { examples } = draft.tone;
  const set = (next: ToneExample[]) => changePart('tone', { examples: next });
  return (
    <Box component="section" sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box>
        <Typography variant="h4" component="h3">
          {t('settings.tone.examples')}
        </Typography>
        <Quiet>{t('settings.tone.examplesHelp')}</Quiet>
      </Box>
      {examples.map((_example, index) => (
        <ExampleCard
          // An example has no id of its own; cards keep no state between renders.
          // biome-ignore lint/suspicious/noArrayIndexKey: its place is what it is known by
          key={index}
          index={index}
          onRemove={() => set(examples.filter((_one, at) => at !== index))}
        />
      ))}
      {!isReadOnly && examples.length < MOST && (
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => set([...examples, { message: '', answer: '' }])}
          sx={{ justifySelf: 'start' }}
        >
          {t('settings.tone.addExample')}
        </Button>
      )}
    </Box>
  );
}

function ExampleCard({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { isReadOnly } = useSettings();
  const number = index + 1;
  const path = `tone.examples.${index}` as const;
  return (
    <Card component="section" sx={{ p: { xs: 1.75, sm: 2.5 }, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="h4" sx={{ flex: 1 }}>
          {t('settings.tone.example', { number })}
        </Typography>
        {!isReadOnly && (
          <IconButton
            aria-label={t('settings.tone.removeExample', { number })}
            onClick={onRemove}
            sx={{ my: -1, mr: -1 }}
          >
            <DeleteIcon />
          </IconButton>
        )}
      </Box>
      <TextSetting
        path={`${path}.message`}
        words="settings.tone.message"
        rows={1}
        maxLength={500}
      />
      <TextSetting path={`${path}.answer`} words="settings.tone.answer" rows={2} maxLength={2000} />
    </Card>
  );
}
