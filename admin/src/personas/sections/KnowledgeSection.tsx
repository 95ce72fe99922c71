import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetList } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { ChoiceSetting, NumberSetting } from './inputs.tsx';

/** Shown in whole hundredths and kept as a share. */
const percentOf = (share: number | null) => share && Number((share * 100).toFixed(2));

export function KnowledgeSection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { knowledge } = draft;
  return (
    <>
      <ChoiceSetting
        label={t('settings.knowledge.scope')}
        help={t('settings.knowledge.scopeHelp')}
        value={knowledge.scope}
        choices={[
          ['all', t('settings.knowledge.scopes.all')],
          ['selected', t('settings.knowledge.scopes.selected')],
        ]}
        onChange={(scope) => changePart('knowledge', { scope })}
      />
      {knowledge.scope === 'selected' && <ChosenDocuments />}
      <NumberSetting
        label={t('settings.knowledge.passages')}
        help={t('settings.knowledge.passagesHelp')}
        error={errorAt('knowledge.passages')}
        value={knowledge.passages}
        min={0}
        max={20}
        onChange={(value) => changePart('knowledge', { passages: value ?? Number.NaN })}
      />
      <NumberSetting
        label={t('settings.knowledge.threshold')}
        help={t('settings.knowledge.thresholdHelp')}
        error={errorAt('knowledge.threshold')}
        value={percentOf(knowledge.threshold)}
        min={0}
        max={100}
        step={5}
        unit="%"
        onChange={(percent) =>
          changePart('knowledge', { threshold: percent === null ? null : percent / 100 })
        }
      />
    </>
  );
}

function ChosenDocuments() {
  const t = useWords();
  const { draft, changePart, isReadOnly } = useSettings();
  const { documentIds } = draft.knowledge;
  const { data: documents } = useGetList<KnowledgeDocument>('documents', {
    sort: { field: 'title', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const toggle = (id: string, isChosen: boolean) =>
    changePart('knowledge', {
      documentIds: isChosen ? [...documentIds, id] : documentIds.filter((one) => one !== id),
    });
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, fontSize: '0.9375rem', p: 0 }}>
        {t('settings.knowledge.documents')}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(
          documents?.length === 0
            ? 'settings.knowledge.noDocuments'
            : 'settings.knowledge.documentsHelp',
        )}
      </Typography>
      <Box sx={{ maxHeight: 320, overflowY: 'auto', mt: 0.5 }}>
        {documents?.map(({ id, title }) => (
          <Box
            key={id}
            component="label"
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 44 }}
          >
            <Checkbox
              checked={documentIds.includes(id)}
              disabled={isReadOnly}
              onChange={(event) => toggle(id, event.target.checked)}
              sx={{ ml: -1.25 }}
            />
            {title}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
