import Alert from '@mui/material/Alert';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import { useSettings } from '../draft/settings-context.ts';
import { ChosenDocuments } from '../knowledge/ChosenDocuments.tsx';
import { TryKnowledge } from '../knowledge/TryKnowledge.tsx';
import { PromptSizeNote } from '../model/PromptSizeNote.tsx';
import { useModels } from '../model/useModels.ts';
import { ChoiceSetting, NumberSetting } from './inputs.tsx';

/** Shown in whole hundredths and kept as a share. */
const percentOf = (share: number | null) => share && Number((share * 100).toFixed(2));

export function KnowledgeSection() {
  const t = useWords();
  const formats = useFormats();
  const { draft, changePart, errorAt } = useSettings();
  const { defaultThreshold } = useModels();
  const { knowledge } = draft;
  const usual =
    defaultThreshold === undefined
      ? ''
      : ` ${t('knowledgeChoice.usual', { percent: formats.percent(defaultThreshold) })}`;
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
      {knowledge.passages === 0 && <Alert severity="info">{t('knowledgeChoice.off')}</Alert>}
      <NumberSetting
        label={t('settings.knowledge.threshold')}
        help={`${t('settings.knowledge.thresholdHelp')}${usual}`}
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
      <PromptSizeNote />
      <TryKnowledge />
    </>
  );
}
