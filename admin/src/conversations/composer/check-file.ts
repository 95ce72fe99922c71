import {
  MAX_SENT_FILE_BYTES,
  MAX_SENT_IMAGE_BYTES,
  SENT_FILE_EXTENSIONS,
  SENT_FILE_TYPES,
} from '@sosia/core/contract';

type Candidate = Pick<File, 'name' | 'type' | 'size'>;
type Problem = 'empty_file' | 'file_too_large' | 'file_type_not_taken';

const EXTENSIONS: readonly string[] = SENT_FILE_EXTENSIONS.split(',');

/**
 * Reports what the server would refuse before a byte is sent; the server also checks the content.
 */
export function checkFile({ name, type, size }: Candidate): Problem | null {
  if (size === 0) return 'empty_file';
  const kind = SENT_FILE_TYPES[type.split(';')[0] ?? ''];
  const extension = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!kind && !EXTENSIONS.includes(extension)) return 'file_type_not_taken';
  const most = kind === 'image' ? MAX_SENT_IMAGE_BYTES : MAX_SENT_FILE_BYTES;
  return size > most ? 'file_too_large' : null;
}
