import { useSavedViews } from './log-requests.ts';
import type { LogFiltersInUrl } from './useLogFilters.ts';

const isSame = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** The saved view that is shown, and whether what is searched for now is kept in none. */
export function useCurrentView({ filters, viewId }: LogFiltersInUrl) {
  const current = useSavedViews()?.find((view) => view.id === viewId);
  const isKept = current !== undefined && isSame(current.filters, filters);
  return { current, isNew: Object.keys(filters).length > 0 && !isKept };
}
