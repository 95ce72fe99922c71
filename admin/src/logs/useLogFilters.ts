import { LogFilters } from '@sosia/core/contract';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type LogField = keyof LogFilters;
export const LOG_FIELDS = Object.keys(LogFilters.shape) as LogField[];

/** What of an address can be read; a part that says nothing is left out. */
function readFilters(params: URLSearchParams): LogFilters {
  const given = LOG_FIELDS.flatMap((field) => {
    const value = params.get(field);
    const { data } = LogFilters.safeParse({ [field]: value ?? undefined });
    return value && data ? Object.entries(data) : [];
  });
  return Object.fromEntries(given);
}

/** The search lives in the address: a reload, a link and a saved view show the same. */
export function useLogFilters() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(text)), [text]);
  const set = useCallback(
    (changes: Partial<Record<LogField, string>>) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [field, value] of Object.entries(changes)) {
            if (value) next.set(field, value);
            else next.delete(field);
          }
          // A version is one of its persona's.
          if ('personaId' in changes) next.delete('versionId');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  /** Shows what a saved view shows; without one, everything. */
  const show = useCallback(
    (view?: { id: string; filters: LogFilters }) =>
      setParams(view ? { ...(view.filters as Record<string, string>), view: view.id } : {}),
    [setParams],
  );
  return { filters, viewId: params.get('view') ?? '', set, show };
}

export type LogFiltersInUrl = ReturnType<typeof useLogFilters>;
