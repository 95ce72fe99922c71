import { Box, Button, useMediaQuery } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAll, useCan } from '../api/index.ts';
import { useTotal } from '../home/useTotal.ts';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { SidePanel } from '../trace/SidePanel.tsx';
import { TracePanel } from '../trace/TracePanel.tsx';
import { EmptyState, FailedState, useStoredState } from '../ui/index.ts';
import { SimulatorNotices } from './SimulatorNotices.tsx';
import { SimulatorPhone } from './SimulatorPhone.tsx';
import { SimulatorSettings } from './SimulatorSettings.tsx';
import { useVisitors } from './visitors.ts';

/** A phone with a chosen persona at the other end, and the reasons for each answer. */
export default function Simulator() {
  useDocumentTitle(t('nav.simulator'));
  const { data, error, refetch } = useAll<Persona>('personas', { by: 'createdAt' });
  const [personaId, setPersonaId] = useStoredState('sosia.simulator.persona', '');
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const persona = data.find(({ id }) => id === personaId) ?? data[0];
  if (!persona) {
    return (
      <EmptyState title={t('simulator.noPersonas')}>
        <Button variant="contained" component={Link} to="/personas">
          {t('personas.create')}
        </Button>
      </EmptyState>
    );
  }
  return <SimulatorOf persona={persona} personas={data} onPersona={setPersonaId} />;
}

interface Props {
  persona: Persona;
  personas: Persona[];
  onPersona: (id: string) => void;
}

function SimulatorOf({ persona, personas, onPersona }: Props) {
  // Visitors in other browsers count too: a new visitor's number comes after all of them.
  const known = useTotal('contacts', { channel: 'simulator' }, useCan('contacts:read')) ?? 0;
  const visitors = useVisitors(known, (number) =>
    number === 1 ? t('simulator.visitor') : t('simulator.nextVisitor', { number }),
  );
  const hasRoom = useMediaQuery('(min-width: 1200px)');
  const [turnId, setTurnId] = useState<string>();
  const [latestTurnId, setLatestTurnId] = useState<string>();
  // Beside the phone, the newest answer's trace is shown until another one is opened.
  const shownTurnId = turnId ?? (hasRoom ? latestTurnId : undefined);
  const close = () => setTurnId(undefined);
  return (
    <Box sx={{ height: '100%', display: 'flex', minHeight: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <SimulatorSettings
          persona={persona}
          personas={personas}
          visitors={visitors}
          onPersona={(id) => {
            onPersona(id);
            setTurnId(undefined);
          }}
        />
        <SimulatorNotices persona={persona} />
        <SimulatorPhone
          key={`${persona.id} ${visitors.current.id}`}
          persona={persona}
          visitor={visitors.current}
          onFirstMessage={visitors.keep}
          openTurnId={shownTurnId}
          onTrace={(id) => setTurnId(id === turnId ? undefined : id)}
          onLatestTurn={(id) => {
            setTurnId(undefined);
            setLatestTurnId(id);
          }}
        />
      </Box>
      <SidePanel isOpen={hasRoom || Boolean(turnId)} onClose={close} width={420}>
        {shownTurnId ? (
          <TracePanel turnId={shownTurnId} onClose={hasRoom ? undefined : close} />
        ) : (
          <Box sx={{ height: '100%', display: 'grid', alignContent: 'center' }}>
            <EmptyState title={t('trace.title')} hint={t('simulator.traceEmptyHint')} />
          </Box>
        )}
      </SidePanel>
    </Box>
  );
}
