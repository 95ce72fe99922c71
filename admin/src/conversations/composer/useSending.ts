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
 * Sends words, files with words, or a voice message; pastes files. Whoever answered needs no
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
    // Cells and paragraphs of Office come with a picture of themselves: the words are meant.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    outgoing.choose([...files]);
  };
  return { send, sendVoice, paste };
}
