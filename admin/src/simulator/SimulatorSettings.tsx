import PersonAddIcon from '@mui/icons-material/PersonAddAlt';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { CompactSelect } from '../ui/CompactSelect.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Field } from '../ui/Field.tsx';
import type { useVisitors } from './visitors.ts';

interface Props {
  persona: Persona;
  personas: Persona[];
  visitors: ReturnType<typeof useVisitors>;
  onPersona: (id: string) => void;
}

/** Who answers, and who writes. */
export function SimulatorSettings({ persona, personas, visitors, onPersona }: Props) {
  const t = useWords();
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
        {t('simulator.title')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flex: { xs: '1 1 100%', sm: 'none' }, minWidth: 0 }}>
        <CompactSelect
          label={t('simulator.persona')}
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
        <Tooltip title={t('simulator.addVisitor')}>
          <IconButton aria-label={t('simulator.addVisitor')} onClick={() => setAdding(true)}>
            <PersonAddIcon />
          </IconButton>
        </Tooltip>
      </Box>
      {isAdding && (
        <AddVisitor
          suggested={visitors.nextName}
          onAdd={visitors.add}
          onClose={() => setAdding(false)}
        />
      )}
    </Box>
  );
}

interface AddProps {
  suggested: string;
  onAdd: (name: string) => void;
  onClose: () => void;
}

function AddVisitor({ suggested, onAdd, onClose }: AddProps) {
  const t = useWords();
  const [name, setName] = useState(suggested);
  const add = () => {
    onAdd(name.trim() || suggested);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('simulator.addVisitor')}
      hint={t('simulator.visitorNameHelp')}
      confirm={t('actions.add')}
      onConfirm={add}
      onClose={onClose}
    >
      <Field
        autoFocus
        label={t('simulator.visitorName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        slotProps={{ input: { maxLength: 80 } }}
      />
    </ConfirmDialog>
  );
}
