import PersonAddIcon from '@mui/icons-material/PersonAddAlt';
import { Box, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { CompactSelect, IconAction, RecordFormDialog, TextInput } from '../ui/index.ts';
import type { useVisitors } from './visitors.ts';

interface Props {
  persona: Persona;
  personas: Persona[];
  visitors: ReturnType<typeof useVisitors>;
  onPersona: (id: string) => void;
}

/** Who answers, and who writes. */
export function SimulatorSettings({ persona, personas, visitors, onPersona }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: { xs: 2, sm: 3 },
        py: 1.5,
      }}
    >
      <Typography
        variant="h1"
        sx={{ flex: '1 1 160px', fontSize: { xs: '1.375rem', md: '1.625rem' } }}
      >
        {t('nav.simulator')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flex: { xs: '1 1 100%', sm: 'none' }, minWidth: 0 }}>
        <CompactSelect
          label={t('fields.persona')}
          value={persona.id}
          options={personas}
          onChange={onPersona}
        />
        <CompactSelect
          label={t('simulator.visitor')}
          value={visitors.current.id}
          options={visitors.visitors}
          onChange={visitors.choose}
        />
        <IconAction label={t('simulator.addVisitor')} onClick={() => setAdding(true)}>
          <PersonAddIcon />
        </IconAction>
      </Box>
      {isAdding && (
        <RecordFormDialog<{ name: string }>
          size="xs"
          title={t('simulator.addVisitor')}
          record={{ name: visitors.nextName }}
          save={async ({ name }) => visitors.add(name.trim() || visitors.nextName)}
          submit={t('actions.add')}
          onClose={() => setAdding(false)}
        >
          <TextInput
            autoFocus
            source="name"
            label={t('simulator.visitorName')}
            help={t('simulator.visitorNameHelp')}
            onFocus={(event) => event.target.select()}
            slotProps={{ input: { maxLength: 80 } }}
          />
        </RecordFormDialog>
      )}
    </Box>
  );
}
