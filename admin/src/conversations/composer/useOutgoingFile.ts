import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { checkFile } from './check-file.ts';
import { sendAttachment } from './send-attachment.ts';

export interface ChosenFile {
  file: File;
  /** Where the page shows it. */
  url: string;
}

/** One file on its way: chosen and looked at, then sent; a failure keeps it. */
export function useOutgoingFile(conversationId: string) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => void (chosen && URL.revokeObjectURL(chosen.url)), [chosen]);

  const choose = (file: File) => {
    const problem = checkFile(file);
    if (problem) return notify(t(`errors.${problem}`), { type: 'error' });
    setChosen({ file, url: URL.createObjectURL(file) });
  };
  /** Whether it arrived. */
  const send = async (blob: Blob, name: string): Promise<boolean> => {
    const controller = new AbortController();
    abort.current = controller;
    setProgress(0);
    try {
      const options = { onProgress: setProgress, signal: controller.signal };
      await sendAttachment(conversationId, { blob, name }, options);
      await client.invalidateQueries({ queryKey: ['conversations', 'messages', conversationId] });
      return true;
    } catch (error) {
      const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
      if (!isGivenUp) notify(errorText(error), { type: 'error' });
      return false;
    } finally {
      setProgress(null);
    }
  };
  return {
    chosen,
    progress,
    choose,
    clear: () => {
      abort.current?.abort();
      setChosen(null);
    },
    sendChosen: async () => {
      if (!chosen) return false;
      const isSent = await send(chosen.file, chosen.file.name);
      if (isSent) setChosen(null);
      return isSent;
    },
    sendVoice: (blob: Blob) => send(blob, `voz${extensionOf(blob.type)}`),
  };
}

function extensionOf(type: string): string {
  if (type.startsWith('audio/mp4')) return '.m4a';
  return type.startsWith('audio/webm') ? '.webm' : '.ogg';
}

export type Outgoing = ReturnType<typeof useOutgoingFile>;
