import type { Persona } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { VerbButton } from '../../ui/index.ts';

export function UnarchiveButton({ persona }: { persona: Persona }) {
  return (
    <VerbButton
      path={`/personas/${persona.id}/unarchive`}
      verb={{ done: t('personas.unarchived', { name: persona.name }) }}
      variant="outlined"
      sx={{ px: { xs: 1.25, sm: 2 } }}
    >
      {t('personas.unarchive')}
    </VerbButton>
  );
}
