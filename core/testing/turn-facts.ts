import type { PersonaSettings } from '../src/contract/index.ts';
import { NOTHING_REMEMBERED, type TurnFacts } from '../src/turns/answer/index.ts';

/** What a persona knows when Ana, whom nothing is known of, writes to it for the first time. */
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
