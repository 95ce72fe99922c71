import { ValidationError } from '../../platform/errors/index.ts';

/** Why a document cannot be read. The console says each in the reader's language. */
export const UNREADABLE = {
  empty: 'There is no text in it',
  too_large: 'The file is larger than 25 MB',
  unsupported_type: 'Only TXT, MD, PDF, DOCX, CSV and HTML can be read',
  wrong_type: 'What is in the file is not what its name says',
  scanned_pdf: 'The PDF holds pictures of pages and no text',
  password_protected: 'The file is protected by a password',
  damaged: 'The file is damaged or incomplete',
  unpacks_too_large: 'The file unpacks to far more than a document holds',
  too_much_text: 'There is more text in it than one document may hold',
  took_too_long: 'Reading it took too long',
  took_too_much_memory: 'Reading it took too much memory',
} as const;
export type UnreadableCode = keyof typeof UNREADABLE;

/** The only error that reading throws; its code is stored with the document. */
export function unreadable(code: UnreadableCode, why: string = UNREADABLE[code]): ValidationError {
  return new ValidationError(why, { file: why }, code);
}
