import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { requestFile } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { saveFile } from '../../ui/save-file.ts';

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
      saveFile(await requestFile(path, { query: { versionId } }), `${name}.persona.yaml`);
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
}
