import { Box, Checkbox, Collapse, FormControlLabel } from '@mui/material';
import type { ChannelNumber, Persona } from '@sosia/core/contract';
import { useRef, useState } from 'react';
import { useAll } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { FiltersButton, SearchField, SelectField } from '../../ui/index.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import type { InboxFilters } from './useInboxFilters.ts';

export function ConversationFilters({ filters }: { filters: InboxFilters }) {
  const { set, values } = filters;
  const { personaId, numberId, channel, hasFailedSend } = values;
  const count = [personaId, numberId, channel, hasFailedSend].filter(Boolean).length;
  const [isOpen, setOpen] = useState(count > 0);
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => field.current?.select());
  return (
    <>
      <Box sx={{ display: 'flex', gap: 0.5 }}>
        <SearchField
          ref={field}
          label={t('conversations.search')}
          value={values.q}
          onChange={(q) => set({ q })}
        />
        <FiltersButton
          label={t('conversations.filters')}
          count={count}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        />
      </Box>
      <Collapse in={isOpen}>
        <MoreFilters filters={filters} />
      </Collapse>
      <QueueTabs filters={filters} />
    </>
  );
}

function MoreFilters({ filters }: { filters: InboxFilters }) {
  const { data: personas = [] } = useAll<Persona>('personas');
  const { data: numbers = [] } = useAll<ChannelNumber>('numbers');
  const named = (rows: { id: string; name: string }[], none: string) => [
    { value: '', label: none },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pt: 1.5, pb: 1 }}>
      <SelectField
        label={t('fields.persona')}
        value={filters.values.personaId}
        choices={named(personas, t('conversations.allFeminine'))}
        onChange={(value) => filters.set({ personaId: value })}
      />
      <SelectField
        label={t('fields.number')}
        value={filters.values.numberId}
        choices={named(numbers, t('conversations.all'))}
        onChange={(value) => filters.set({ numberId: value })}
      />
      <SelectField
        label={t('fields.channel')}
        value={filters.values.channel}
        choices={[
          { value: '', label: t('conversations.all') },
          { value: 'whatsapp', label: t('channel.whatsapp') },
          { value: 'simulator', label: t('channel.simulator') },
        ]}
        onChange={(value) => filters.set({ channel: value })}
      />
      <FormControlLabel
        control={<Checkbox checked={filters.values.hasFailedSend === 'true'} />}
        label={t('conversations.failedSends')}
        onChange={(_event, isOn) => filters.set({ hasFailedSend: isOn ? 'true' : '' })}
      />
    </Box>
  );
}
