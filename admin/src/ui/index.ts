/** The pieces that all rooms of the console share; docs/console.md says which one is for what. */
export { AttendanceHoursField } from './attendance/AttendanceHoursField.tsx';
export { CloseButton } from './CloseButton.tsx';
export { CopyButton } from './CopyButton.tsx';
export { CopyField } from './CopyField.tsx';
export { CountBadge } from './CountBadge.tsx';
export { clamp } from './clamp.ts';
export { ConfirmDialog } from './dialogs/ConfirmDialog.tsx';
export { DialogButton } from './dialogs/DialogButton.tsx';
export { DialogShell } from './dialogs/DialogShell.tsx';
export { RecordFormDialog } from './dialogs/RecordFormDialog.tsx';
export { RemoveDialog } from './dialogs/RemoveDialog.tsx';
export { ShownOnceDialog } from './dialogs/ShownOnceDialog.tsx';
export { FIGURES, FigureRow } from './FigureRow.tsx';
export { DropZone } from './files/DropZone.tsx';
export { FileButton } from './files/FileButton.tsx';
export { ProgressLine } from './files/ProgressLine.tsx';
export { saveFile } from './files/save-file.ts';
export { useFileDrop } from './files/useFileDrop.ts';
export { formats } from './formats.ts';
export { CompactSelect, CompactValue } from './forms/CompactSelect.tsx';
export { CheckboxList, FieldSet, RadioList } from './forms/choices.tsx';
export { Field, FieldFrame } from './forms/Field.tsx';
export { fieldErrors } from './forms/field-errors.ts';
export {
  CheckboxInput,
  fits,
  PasswordInput,
  SelectInput,
  TextInput,
  useOwnInput,
} from './forms/inputs.tsx';
export { RecordForm } from './forms/RecordForm.tsx';
export { readNumber } from './forms/read-number.ts';
export { type Choice, SelectField } from './forms/SelectField.tsx';
export { SwitchField } from './forms/SwitchField.tsx';
export { IconAction } from './IconAction.tsx';
export { EmptyState } from './lists/EmptyState.tsx';
export { FailedState } from './lists/FailedState.tsx';
export { FiltersButton } from './lists/FiltersButton.tsx';
export { InfiniteRows } from './lists/InfiniteRows.tsx';
export { LinkRow } from './lists/LinkRow.tsx';
export { ListRow } from './lists/ListRow.tsx';
export { ListTools } from './lists/ListTools.tsx';
export { Loaded } from './lists/Loaded.tsx';
export { LoadMore } from './lists/LoadMore.tsx';
export { RowMenu } from './lists/RowMenu.tsx';
export { RowsSkeleton } from './lists/RowsSkeleton.tsx';
export { ROWS } from './lists/rows.ts';
export { SearchField } from './lists/SearchField.tsx';
export { useUrlFilters } from './lists/useUrlFilters.ts';
export { Mark } from './Mark.tsx';
export { Marked } from './marks/Marked.tsx';
export { placesOfTerm, placesOfWords, type Stretch, stretchesOf } from './marks/stretches.ts';
export { linePieces, shortened, sideOf, wordPieces } from './marks/text-pieces.ts';
export { Pill, type PillTone } from './Pill.tsx';
export { Portrait } from './Portrait.tsx';
export { formatPhone } from './phone.ts';
export { useHasDeadEnd } from './phone-bar.ts';
export { Quiet } from './Quiet.tsx';
export { Steps } from './Steps.tsx';
export { sharedValue, storedSettings } from './shared-value.ts';
export { TimeAgo, useAgo } from './TimeAgo.tsx';
export { useSeconds } from './useSeconds.ts';
export { readStored, useStoredState } from './useStoredState.ts';
export { VerbButton } from './VerbButton.tsx';
