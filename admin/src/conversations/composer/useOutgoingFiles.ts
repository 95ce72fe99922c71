import { useQueryClient } from '@tanstack/react-query';
import { upload, useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { checkFile } from './check-file.ts';
import { type ChosenFile, useShelf } from './outgoing-files.tsx';

/** Nobody looks through more than this before sending. */
const MOST_FILES = 10;

const chosenFrom = (file: File): ChosenFile => ({ file, url: URL.createObjectURL(file) });

/** Files to send: chosen, previewed, then sent one after the other; files that fail are kept. */
export function useOutgoingFiles(conversationId: string) {
  const client = useQueryClient();
  const notices = useNotices();
  const { shown, read, change } = useShelf(conversationId);
  const accepted = useAccepted();

  const choose = (given: File[]) => {
    const taken = accepted(given, read().files.length).map(chosenFrom);
    change((now) => ({ ...now, files: [...now.files, ...taken] }));
  };
  const remove = (chosen: ChosenFile) => {
    const { files, sending } = read();
    // Only the first file can be on its way.
    if (chosen === files[0]) sending?.abort.abort();
    change((now) => ({ ...now, files: now.files.filter((one) => one !== chosen) }));
  };
  /** Returns whether it arrived. */
  const send = async (file: File, text: string): Promise<boolean> => {
    const abort = new AbortController();
    const onProgress = (share: number) =>
      change((now) => ({ ...now, sending: now.sending && { share, abort } }));
    change((now) => ({ ...now, sending: { share: 0, abort } }));
    const form = new FormData();
    // Before the file: the server does not wait for fields that follow it.
    if (text) form.append('text', text);
    form.append('file', file);
    try {
      const path = `/conversations/${conversationId}/attachments`;
      await upload(path, form, { onProgress, signal: abort.signal });
      await client.invalidateQueries({ queryKey: ['conversations', 'messages', conversationId] });
      return true;
    } catch (error) {
      const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
      if (!isGivenUp) notices.failed(error);
      return false;
    } finally {
      change((now) => ({ ...now, sending: null }));
    }
  };
  /**
   * Sends the files in order, the text with the last one. What did not arrive is kept, and so is
   * the text.
   */
  const sendChosen = async (text: string): Promise<boolean> => {
    for (;;) {
      const [chosen, ...others] = read().files;
      if (!chosen) return true;
      if (!(await send(chosen.file, others.length === 0 ? text : ''))) return false;
      remove(chosen);
    }
  };
  /** A recording that did not arrive is kept: it can be played and sent again. */
  const sendVoice = async (blob: Blob) => {
    const file = new File([blob], `voz${extensionOf(blob.type)}`, { type: blob.type });
    if (!(await send(file, ''))) {
      change((now) => ({ ...now, files: [...now.files, chosenFrom(file)] }));
    }
  };
  const { files, sending } = shown;
  return { files, progress: sending?.share ?? null, choose, remove, sendChosen, sendVoice };
}

/** The files that can be sent; the others are reported by name. */
function useAccepted(): (given: File[], chosen: number) => File[] {
  const notices = useNotices();
  return (given, chosen) => {
    const taken = given.filter((file) => {
      const problem = checkFile(file);
      if (!problem) return true;
      const reason = t(`errors.${problem}`);
      const { name } = file;
      const text = given.length > 1 ? t('sendFile.refused', { name, reason }) : reason;
      notices.failed(problem, text);
      return false;
    });
    const room = Math.max(0, MOST_FILES - chosen);
    if (taken.length > room) {
      notices.failed('too_many', t('sendFile.tooMany', { smart_count: MOST_FILES }));
    }
    return taken.slice(0, room);
  };
}

function extensionOf(type: string): string {
  if (type.startsWith('audio/mp4')) return '.m4a';
  return type.startsWith('audio/webm') ? '.webm' : '.ogg';
}

export type Outgoing = ReturnType<typeof useOutgoingFiles>;
