import { LogFilters } from '@sosia/core/contract';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useUrlFilters } from '../ui/lists/useUrlFilters.ts';

export type LogField = keyof LogFilters;
type Texts = Partial<Record<LogField, string>>;

const FIELDS = [...(Object.keys(LogFilters.shape) as LogField[]), 'view'] as const;

/** What of an address can be read; a part that says nothing is left out. */
function readFilters(given: Texts): LogFilters {
  const read = Object.entries(given).flatMap(([field, value]) =>
    Object.entries(LogFilters.safeParse({ [field]: value }).data ?? {}),
  );
  return Object.fromEntries(read);
}

/** The search lives in the address: a reload, a link and a saved view show the same. */
export function useLogFilters() {
  const [, setParams] = useSearchParams();
  const { filter, values, set: setFields } = useUrlFilters(FIELDS);
  const filters = useMemo(() => readFilters(filter), [filter]);
  const set = useCallback(
    (changes: Texts) =>
      // A version is one of its persona's.
      setFields('personaId' in changes ? { ...changes, versionId: '' } : changes),
    [setFields],
  );
  /** Shows what a saved view shows; without one, everything. */
  const show = useCallback(
    (view?: { id: string; filters: LogFilters }) =>
      setParams(view ? { ...(view.filters as Texts), view: view.id } : {}),
    [setParams],
  );
  return { filters, viewId: values.view, set, show };
}

export type LogFiltersInUrl = ReturnType<typeof useLogFilters>;
