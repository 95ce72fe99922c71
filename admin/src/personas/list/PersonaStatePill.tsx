import type { Persona } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Pill } from '../../ui/index.ts';

export function PersonaStatePill({ persona }: { persona: Persona }) {
  if (persona.archivedAt) return <Pill tone="quiet">{t('personas.isArchived')}</Pill>;
  if (persona.state === 'unpublished') {
    return <Pill tone="quiet">{t('personas.state.unpublished')}</Pill>;
  }
  if (persona.state === 'changed') {
    return (
      <Pill tone="human">
        {t('personas.state.changed', { smart_count: persona.changes.length })}
      </Pill>
    );
  }
  const number = persona.publishedVersion?.number ?? 0;
  return <Pill tone="good">{t('personas.state.published', { number })}</Pill>;
}
