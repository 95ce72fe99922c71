import type { Message } from '@sosia/core/contract';
import { type UploadOptions, upload } from '../../api/upload.ts';

export interface OutgoingFile {
  file: File;
  /** Its caption, or a text sent right after it; may be empty. */
  text: string;
}

/** Sends a file to a conversation. */
export function sendAttachment(
  conversationId: string,
  { file, text }: OutgoingFile,
  options: UploadOptions,
): Promise<Message> {
  const form = new FormData();
  // Before the file: the server does not wait for fields that follow it.
  if (text) form.append('text', text);
  form.append('file', file);
  return upload(`/conversations/${conversationId}/attachments`, form, options);
}
