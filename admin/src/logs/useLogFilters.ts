import { LogFilters } from '@sosia/core/contract';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useUrlFilters } from '../ui/index.ts';

export type LogField = keyof LogFilters;
type Texts = Partial<Record<LogField, string>>;

const FIELDS = [...(Object.keys(LogFilters.shape) as LogField[]), 'view'] as const;

/** The valid filters of a URL; empty or invalid ones are left out. */
function readFilters(given: Texts): LogFilters {
  const read = Object.entries(given).flatMap(([field, value]) =>
    Object.entries(LogFilters.safeParse({ [field]: value }).data ?? {}),
  );
  return Object.fromEntries(read);
}

/** The search is kept in the URL: a reload, a link and a saved view show the same. */
export function useLogFilters() {
  const [, setParams] = useSearchParams();
  const { filter, values, set: setFields } = useUrlFilters(FIELDS);
  const filters = useMemo(() => readFilters(filter), [filter]);
  // A version belongs to one persona.
  const set = (changes: Texts) =>
    setFields('personaId' in changes ? { ...changes, versionId: '' } : changes);
  /** Applies a saved view's filters; without one, shows everything. */
  const show = (view?: { id: string; filters: LogFilters }) =>
    setParams(view ? { ...(view.filters as Texts), view: view.id } : {});
  return { filters, viewId: values.view, set, show };
}

export type LogFiltersInUrl = ReturnType<typeof useLogFilters>;
