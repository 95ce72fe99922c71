import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { requestFile } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';

interface Wanted {
  personaId: string;
  /** Left out: the draft. */
  versionId?: string;
  /** What the file is called, before its ending. */
  name: string;
  /** What is unsaved is saved first. */
  flush?: () => Promise<boolean>;
}

/** Keeps a persona as a YAML file, by the browser. */
export function useExportFile() {
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: async ({ personaId, versionId, name, flush }: Wanted) => {
      await flush?.();
      const path = `/personas/${personaId}/export`;
      save(await requestFile(path, { query: { versionId } }), `${name}.persona.yaml`);
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
