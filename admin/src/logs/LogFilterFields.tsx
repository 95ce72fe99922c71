import { Box } from '@mui/material';
import {
  type ChannelNumber,
  ConversationState,
  LogHappening,
  type Person,
  type Persona,
  ResolveOutcome,
} from '@sosia/core/contract';
import { useAll } from '../api/index.ts';
import { t, type WordKey } from '../i18n/words.ts';
import { useVersions } from '../personas/versions/useVersions.ts';
import { type Choice, Field, SearchField, SelectField } from '../ui/index.ts';
import type { LogField, LogFiltersInUrl } from './useLogFilters.ts';

const AUTHORS = ['contact', 'persona', 'attendant', 'system'] as const;
const CHANNELS = ['whatsapp', 'simulator'] as const;
/** The dates' labels when they are about what happened rather than about a message. */
const HAPPENED = { from: 'logs.happenedFrom', to: 'logs.happenedTo' } as const;

interface Props {
  search: LogFiltersInUrl;
}

export function LogFilterFields({ search }: Props) {
  const { filters, set } = search;
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
      <SearchField
        label={t('logs.contact')}
        value={filters.contact ?? ''}
        onChange={(contact) => set({ contact: contact.trim() })}
      />
      {(['from', 'to'] as const).map((field) => (
        <Field
          key={field}
          type="date"
          label={t(filters.happened ? HAPPENED[field] : `logs.${field}`)}
          value={filters[field] ?? ''}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      ))}
      {useSelects(filters.personaId).map(({ field, label, choices }) => (
        <SelectField
          key={field}
          label={t(label)}
          value={filters[field] ?? ''}
          choices={[{ value: '', label: t('logs.any') }, ...choices]}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
    </Box>
  );
}

interface Select {
  field: LogField;
  label: WordKey;
  choices: Choice[];
}

/** The filters besides text, contact and date. */
function useSelects(personaId = ''): Select[] {
  const named = (rows: { id: string; name: string }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const worded = <T extends string>(values: readonly T[], keyOf: (value: T) => WordKey) =>
    values.map((value) => ({ value, label: t(keyOf(value)) }));
  const [personas, numbers, people] = [
    named(useAll<Persona>('personas').data),
    named(useAll<ChannelNumber>('numbers').data),
    named(useAll<Person>('people').data),
  ];
  const versions = useVersions(personaId).data?.map(({ id, number }) => ({
    value: id,
    label: t('versions.version', { number }),
  }));
  const authors = worded(AUTHORS, (one) => `logs.author.${one}`);
  const states = worded(ConversationState.options, (one) => `conversations.state.${one}`);
  const outcomes = worded(ResolveOutcome.options, (one) => `outcome.${one}`);
  const happenings = worded(LogHappening.options, (one) => `logs.happenedKind.${one}`);
  const channels = worded(CHANNELS, (one) => `channel.${one}`);
  return [
    { field: 'author', label: 'logs.wroteIt', choices: authors },
    { field: 'numberId', label: 'fields.number', choices: numbers },
    { field: 'personaId', label: 'fields.persona', choices: personas },
    ...(personaId
      ? [{ field: 'versionId', label: 'logs.version', choices: versions ?? [] } as const]
      : []),
    { field: 'state', label: 'logs.state', choices: states },
    { field: 'outcome', label: 'outcome.label', choices: outcomes },
    { field: 'happened', label: 'logs.happened', choices: happenings },
    { field: 'attendantId', label: 'roles.attendant', choices: people },
    { field: 'channel', label: 'fields.channel', choices: channels },
  ];
}
