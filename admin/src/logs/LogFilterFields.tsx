import Box from '@mui/material/Box';
import {
  type ChannelNumber,
  ConversationState,
  LogHappening,
  type Person,
  type Persona,
  ResolveOutcome,
} from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useCallback } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useVersions } from '../personas/versions/useVersions.ts';
import { Field } from '../ui/Field.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import type { LogField, LogFiltersInUrl } from './useLogFilters.ts';

const ALL = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'name', order: 'ASC' },
} as const;
const AUTHORS = ['contact', 'persona', 'attendant', 'system'] as const;

export function LogFilterFields({ search }: { search: LogFiltersInUrl }) {
  const t = useWords();
  const { filters, set } = search;
  const personas = useGetList<Persona>('personas', ALL).data ?? [];
  const numbers = useGetList<ChannelNumber>('numbers', ALL).data ?? [];
  const people = useGetList<Person>('people', ALL).data ?? [];
  const setContact = useCallback((contact: string) => set({ contact: contact.trim() }), [set]);
  const select = (field: LogField, label: string, choices: { value: string; label: string }[]) => (
    <SelectField
      label={label}
      value={filters[field] ?? ''}
      choices={[{ value: '', label: t('logs.any') }, ...choices]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const named = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const worded = <T extends string>(values: readonly T[], word: (value: T) => string) =>
    values.map((value) => ({ value, label: word(value) }));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        pt: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
        alignItems: 'end',
      }}
    >
      <SearchField label={t('logs.contact')} value={filters.contact ?? ''} onChange={setContact} />
      <DayField
        label={t(filters.happened ? 'logs.happenedFrom' : 'logs.from')}
        field="from"
        search={search}
      />
      <DayField
        label={t(filters.happened ? 'logs.happenedTo' : 'logs.to')}
        field="to"
        search={search}
      />
      {select(
        'author',
        t('logs.wroteIt'),
        worded(AUTHORS, (one) => t(`logs.author.${one}`)),
      )}
      {select('numberId', t('logs.number'), named(numbers))}
      {select('personaId', t('logs.persona'), named(personas))}
      {filters.personaId && <VersionField personaId={filters.personaId} search={search} />}
      {select(
        'state',
        t('logs.state'),
        worded(ConversationState.options, (one) => t(`conversations.state.${one}`)),
      )}
      {select(
        'outcome',
        t('logs.outcome'),
        worded(ResolveOutcome.options, (one) => t(`outcome.${one}`)),
      )}
      {select(
        'happened',
        t('logs.happened'),
        worded(LogHappening.options, (one) => t(`logs.happenedKind.${one}`)),
      )}
      {select('attendantId', t('logs.attendant'), named(people))}
      {select('channel', t('logs.channel'), [
        { value: 'whatsapp', label: t('channel.whatsapp') },
        { value: 'simulator', label: t('channel.simulator') },
      ])}
    </Box>
  );
}

interface Props {
  search: LogFiltersInUrl;
}

function DayField({ label, field, search }: Props & { label: string; field: 'from' | 'to' }) {
  return (
    <Field
      type="date"
      label={label}
      value={search.filters[field] ?? ''}
      onChange={(event) => search.set({ [field]: event.target.value })}
    />
  );
}

function VersionField({ personaId, search }: Props & { personaId: string }) {
  const t = useWords();
  const { versions = [] } = useVersions(personaId);
  return (
    <SelectField
      label={t('logs.version')}
      value={search.filters.versionId ?? ''}
      choices={[
        { value: '', label: t('logs.any') },
        ...versions.map(({ id, number }) => ({
          value: id,
          label: t('logs.versionNumber', { number }),
        })),
      ]}
      onChange={(versionId) => search.set({ versionId })}
    />
  );
}
