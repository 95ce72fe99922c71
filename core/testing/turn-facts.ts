import type { PersonaSettings } from '../src/contract/index.ts';
import { NOTHING_REMEMBERED, type TurnFacts } from '../src/turns/answer/index.ts';

/** What a persona knows when Ana, about whom nothing is known, first writes to it. */
export function turnFacts(settings: PersonaSettings): TurnFacts {
  return {
    ...NOTHING_REMEMBERED,
    settings,
    persona: { id: 'persona', versionId: null, versionNumber: null },
    contact: { id: 'contact', name: 'Ana' },
    channel: 'whatsapp',
    timeZone: 'America/Sao_Paulo',
  };
}
