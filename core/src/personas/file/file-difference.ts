import { createTwoFilesPatch } from 'diff';
import { formatPersonaFile } from './format-persona-file.ts';
import { parsePersonaFile } from './parse-persona-file.ts';

/**
 * What differs between two files of personas, as git shows it; empty when they say the same,
 * however they are written. Throws `persona_file_invalid`.
 */
export function personaFileDifference(
  before: { name: string; text: string },
  after: { name: string; text: string },
): string {
  const [old, now] = [plain(before.text), plain(after.text)];
  if (old === now) return '';
  return createTwoFilesPatch(before.name, after.name, old, now, '', '', { context: 3 });
}

/** The persona of a file as an export writes it, without what else is there to consult. */
function plain(text: string): string {
  const { persona } = parsePersonaFile(text);
  const { documents, ...knowledge } = persona.knowledge;
  const settings = { ...persona, knowledge: { ...knowledge, documentIds: [] } };
  return formatPersonaFile({ settings, chosen: documents, consulted: [] });
}
