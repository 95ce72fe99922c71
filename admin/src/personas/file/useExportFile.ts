import { useMutation } from '@tanstack/react-query';
import { requestFile, useNotices } from '../../api/index.ts';
import { saveFile } from '../../ui/index.ts';

interface Wanted {
  personaId: string;
  /** Undefined: the draft. */
  versionId?: string;
  /** The file's name, without its extension. */
  name: string;
  /** Saves unsaved changes first. */
  flush?: () => Promise<boolean>;
}

/** Downloads a persona as a YAML file. */
export function useExportFile() {
  const notices = useNotices();
  return useMutation({
    mutationFn: async ({ personaId, versionId, name, flush }: Wanted) => {
      await flush?.();
      const path = `/personas/${personaId}/export`;
      saveFile(await requestFile(path, { query: { versionId } }), `${name}.persona.yaml`);
    },
    onError: (error) => notices.failed(error),
  });
}
