import { useMutation } from '@tanstack/react-query';
import { requestFile } from '../../api/http.ts';
import { useNotices } from '../../api/useNotices.ts';
import { saveFile } from '../../ui/files/save-file.ts';

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
