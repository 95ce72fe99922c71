import type { PersonaFileProblem, PersonaFileReading } from '@sosia/core/contract';
import { MAX_PERSONA_FILE_BYTES } from '@sosia/core/contract';
import { useState } from 'react';
import { ApiError, errorText, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';

/** A file as parsed by the server; nothing has been saved yet. */
export interface ReadFile extends PersonaFileReading {
  name: string;
  text: string;
}

/** Reads the chosen file, and reports its problems line by line. */
export function useFileReading(personaId?: string) {
  const [isTooLarge, setTooLarge] = useState(false);
  const { mutate, data, variables, error, isPending, reset } = useVerb<
    PersonaFileReading,
    Pick<ReadFile, 'name' | 'text'>
  >('/personas/read-file', {
    body: ({ text }) => ({ text, personaId }),
    stale: [],
    showsError: true,
  });
  const read = async (chosen: File) => {
    reset();
    setTooLarge(chosen.size > MAX_PERSONA_FILE_BYTES);
    if (chosen.size > MAX_PERSONA_FILE_BYTES) return;
    mutate({ name: chosen.name, text: await chosen.text() });
  };
  const problems = problemsOf(error);
  const said = isTooLarge ? t('personaFile.tooLarge') : error && !problems && errorText(error);
  return {
    file: data && variables && { ...data, ...variables },
    problems,
    error: said || undefined,
    isReading: isPending,
    read,
  };
}

function problemsOf(error: unknown): PersonaFileProblem[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'persona_file_invalid') return undefined;
  return (error.body.details as { problems?: PersonaFileProblem[] } | undefined)?.problems;
}
