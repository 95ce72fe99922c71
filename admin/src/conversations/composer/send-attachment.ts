import type { Message } from '@sosia/core/contract';
import { type UploadOptions, upload } from '../../api/upload.ts';

export interface OutgoingFile {
  file: File;
  /** Its caption, or what is said right after it; empty for nothing. */
  text: string;
}

/** Sends a file into a conversation. */
export function sendAttachment(
  conversationId: string,
  { file, text }: OutgoingFile,
  options: UploadOptions,
): Promise<Message> {
  const form = new FormData();
  // What comes after the file is not waited for.
  if (text) form.append('text', text);
  form.append('file', file);
  return upload(`/conversations/${conversationId}/attachments`, form, options);
}
