import type { PersonaFileProblem, PersonaFileReading } from '@sosia/core/contract';
import { MAX_PERSONA_FILE_BYTES } from '@sosia/core/contract';
import { useState } from 'react';
import { ApiError, request } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';

/** A file as the server reads it: nothing is written yet. */
export interface ReadFile extends PersonaFileReading {
  name: string;
  text: string;
}

interface State {
  file?: ReadFile;
  problems?: PersonaFileProblem[];
  error?: string;
  isReading?: boolean;
}

/** Reads the file that is chosen, and says what is wrong with it, line by line. */
export function useFileReading(personaId?: string) {
  const t = useWords();
  const errorText = useErrorText();
  const [state, setState] = useState<State>({});
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MAX_PERSONA_FILE_BYTES) {
      setState({ error: t('personaFile.tooLarge') });
      return;
    }
    setState({ isReading: true });
    try {
      const text = await chosen.text();
      const body = { text, personaId };
      const reading = await request<PersonaFileReading>('/personas/read-file', {
        method: 'POST',
        body,
      });
      setState({ file: { ...reading, text, name: chosen.name } });
    } catch (error) {
      const problems = problemsOf(error);
      setState(problems ? { problems } : { error: errorText(error) });
    }
  };
  return { ...state, read };
}

function problemsOf(error: unknown): PersonaFileProblem[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'persona_file_invalid') return undefined;
  return (error.body.details as { problems?: PersonaFileProblem[] } | undefined)?.problems;
}
