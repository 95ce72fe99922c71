import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A list's filters, kept in the URL, so that a reload or a link shows the same list. `values` has
 * every field as a text; `filter` has only those that are set. `fields` must be a constant outside
 * the component.
 */
export function useUrlFilters<Field extends string>(fields: readonly Field[]) {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const { values, filter } = useMemo(() => {
    const params = new URLSearchParams(text);
    const pairs = fields.map((field) => [field, params.get(field) ?? ''] as const);
    return {
      values: Object.fromEntries(pairs) as Record<Field, string>,
      filter: Object.fromEntries(pairs.filter(([, value]) => value)) as Partial<
        Record<Field, string>
      >,
    };
  }, [text, fields]);
  const set = useCallback(
    (changes: Partial<Record<Field, string>>) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [field, value] of Object.entries<string | undefined>(changes)) {
            if (value) next.set(field, value);
            else next.delete(field);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { values, filter, set, isNarrowed: Object.keys(filter).length > 0 };
}
