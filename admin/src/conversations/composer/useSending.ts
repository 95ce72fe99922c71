import type { ClipboardEvent } from 'react';
import type { Outgoing } from './useOutgoingFiles.ts';
import type { Reply } from './useReply.ts';
import type { useSuggestion } from './useSuggestion.ts';

interface Options {
  reply: Reply;
  outgoing: Outgoing;
  suggestion: ReturnType<typeof useSuggestion>;
}

/**
 * Sends text, files with text, or a voice message; accepts pasted files. A reply dismisses the
 * suggestion.
 */
export function useSending({ reply, outgoing, suggestion }: Options) {
  const send = async (text: string): Promise<void> => {
    suggestion.end();
    if (outgoing.files.length === 0) return reply.send(text);
    reply.setText('');
    if (!(await outgoing.sendChosen(text))) reply.giveBack(text);
  };
  const sendVoice = (blob: Blob) => {
    suggestion.end();
    void outgoing.sendVoice(blob);
  };
  const paste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    // Office adds a picture to copied cells and paragraphs, but the text is meant.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    outgoing.choose([...files]);
  };
  return { send, sendVoice, paste };
}
