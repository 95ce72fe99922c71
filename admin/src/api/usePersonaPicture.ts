import type { Persona } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';

/** The picture that a persona shows to contacts; undefined until known. */
export function usePersonaPicture(personaId: string | undefined): string | null | undefined {
  const isKnown = personaId !== undefined;
  const { data } = useGetOne<Persona>(
    'personas',
    { id: personaId ?? '' },
    { enabled: isKnown, staleTime: 60_000 },
  );
  return isKnown ? data?.picture : undefined;
}
