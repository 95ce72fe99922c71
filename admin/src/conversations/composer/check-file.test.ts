import { MAX_SENT_FILE_BYTES, MAX_SENT_IMAGE_BYTES } from '@sosia/core/contract';
import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';

test('what WhatsApp takes may go, by type or by the end of its name', () => {
  expect(checkFile({ name: 'casa.png', type: 'image/png', size: 10 })).toBeNull();
  expect(checkFile({ name: 'Contrato.PDF', type: '', size: 10 })).toBeNull();
});

test('what it does not take is refused by name', () => {
  const zip = { name: 'tudo.zip', type: 'application/zip', size: 10 };
  expect(checkFile(zip)).toBe('file_type_not_taken');
  expect(checkFile({ name: 'sem-final', type: '', size: 10 })).toBe('file_type_not_taken');
  expect(checkFile({ name: 'nada.pdf', type: 'application/pdf', size: 0 })).toBe('empty_file');
});

test('pictures have a limit of their own', () => {
  const size = MAX_SENT_IMAGE_BYTES + 1;
  expect(checkFile({ name: 'a.png', type: 'image/png', size })).toBe('file_too_large');
  expect(checkFile({ name: 'a.pdf', type: 'application/pdf', size })).toBeNull();
  const huge = { name: 'a.pdf', type: 'application/pdf', size: MAX_SENT_FILE_BYTES + 1 };
  expect(checkFile(huge)).toBe('file_too_large');
});
