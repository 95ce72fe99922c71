/** Opens the browser's file dialog for one file; the same file can be chosen again. */
export function pickFile(accept: string, onFile: (file: File) => void): void {
  openDialog(accept, false, ([file]) => file && onFile(file));
}

/** The same for several files. */
export function pickFiles(accept: string, onFiles: (files: File[]) => void): void {
  openDialog(accept, true, onFiles);
}

function openDialog(accept: string, isMultiple: boolean, onFiles: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = isMultiple;
  input.onchange = () => onFiles([...(input.files ?? [])]);
  input.click();
}
