export { countLogs } from './count-logs.ts';
export { createSavedView } from './create-saved-view.ts';
export { deleteSavedView } from './delete-saved-view.ts';
export { exportLogs, type LogExport } from './export-logs.ts';
export { listSavedViews } from './list-saved-views.ts';
export { searchLogs } from './search-logs.ts';
export { updateSavedView } from './update-saved-view.ts';
