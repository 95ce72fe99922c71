import { createTwoFilesPatch } from 'diff';
import { formatPersonaFile } from './format-persona-file.ts';
import { parsePersonaFile } from './parse-persona-file.ts';

/**
 * The difference between two persona files, in git's format; empty when they have the same
 * settings, however they are formatted. Throws `persona_file_invalid`.
 */
export function personaFileDifference(
  before: { name: string; text: string },
  after: { name: string; text: string },
): string {
  const [old, now] = [plain(before.text), plain(after.text)];
  if (old === now) return '';
  return createTwoFilesPatch(before.name, after.name, old, now, '', '', { context: 3 });
}

/** The file as an export writes it, without the list of other available documents. */
function plain(text: string): string {
  const { persona } = parsePersonaFile(text);
  const { documents, ...knowledge } = persona.knowledge;
  const settings = { ...persona, knowledge: { ...knowledge, documentIds: [] } };
  return formatPersonaFile({ settings, chosen: documents, consulted: [] });
}
