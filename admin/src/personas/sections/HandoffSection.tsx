import Typography from '@mui/material/Typography';
import { fixedLanguage, PLAIN_HANDOFF } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { AttendanceHoursSetting } from '../rules/AttendanceHoursSetting.tsx';
import { HandoffWords } from '../rules/HandoffWords.tsx';
import { useHandoffVariables } from '../rules/useSampleVariables.ts';
import { VariableTextSetting } from '../rules/VariableTextSetting.tsx';
import { NumberSetting, SwitchSetting, TextSetting } from './inputs.tsx';

export function HandoffSection() {
  const t = useWords();
  const { draft, changePart } = useSettings();
  const { handoff } = draft;
  return (
    <>
      <SwitchSetting
        label={t('settings.handoff.isEnabled')}
        help={t('settings.handoff.isEnabledHelp')}
        value={handoff.isEnabled}
        onChange={(isEnabled) => changePart('handoff', { isEnabled })}
      />
      {handoff.isEnabled && (
        <>
          <Typography variant="h3">{t('settings.handoff.when')}</Typography>
          <HandoffWords />
          <ModelJudgement />
          <Failures />
          <Typography variant="h3">{t('settings.handoff.hours')}</Typography>
          <AttendanceHoursSetting />
          <Typography variant="h3">{t('settings.handoff.texts')}</Typography>
          <HandoffTexts />
        </>
      )}
    </>
  );
}

function ModelJudgement() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { isModelAsked, modelGuidance } = draft.handoff;
  return (
    <>
      <SwitchSetting
        label={t('settings.handoff.isModelAsked')}
        help={t('settings.handoff.isModelAskedHelp')}
        value={isModelAsked}
        onChange={(next) => changePart('handoff', { isModelAsked: next })}
      />
      {isModelAsked && (
        <TextSetting
          rows={2}
          label={t('settings.handoff.modelGuidance')}
          help={t('settings.handoff.modelGuidanceHelp')}
          error={errorAt('handoff.modelGuidance')}
          value={modelGuidance}
          maxLength={2000}
          onChange={(next) => changePart('handoff', { modelGuidance: next })}
        />
      )}
    </>
  );
}

function Failures() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { failedAnswers, countsNoPassage, isAtLimit } = draft.handoff;
  return (
    <>
      <NumberSetting
        label={t('settings.handoff.failedAnswers')}
        help={t('settings.handoff.failedAnswersHelp')}
        error={errorAt('handoff.failedAnswers')}
        unit={t('settings.handoff.failedAnswersUnit')}
        min={1}
        max={10}
        value={failedAnswers}
        onChange={(next) => changePart('handoff', { failedAnswers: next })}
      />
      {failedAnswers !== null && (
        <SwitchSetting
          label={t('settings.handoff.countsNoPassage')}
          help={t('settings.handoff.countsNoPassageHelp')}
          value={countsNoPassage}
          onChange={(next) => changePart('handoff', { countsNoPassage: next })}
        />
      )}
      <SwitchSetting
        label={t('settings.handoff.isAtLimit')}
        help={t('settings.handoff.isAtLimitHelp')}
        value={isAtLimit}
        onChange={(next) => changePart('handoff', { isAtLimit: next })}
      />
    </>
  );
}

function HandoffTexts() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { text, closedText, waitingText, hours } = draft.handoff;
  const variables = useHandoffVariables(hours);
  const plain = PLAIN_HANDOFF[fixedLanguage(draft.language)];
  return (
    <>
      <VariableTextSetting
        label={t('settings.handoff.text')}
        help={t('settings.handoff.textHelp')}
        error={errorAt('handoff.text')}
        value={text}
        fallback={plain.open}
        variables={variables}
        onChange={(next) => changePart('handoff', { text: next })}
      />
      {hours.isLimited && (
        <VariableTextSetting
          label={t('settings.handoff.closedText')}
          help={t('settings.handoff.closedTextHelp')}
          error={errorAt('handoff.closedText')}
          value={closedText}
          fallback={plain.closed}
          variables={variables}
          onChange={(next) => changePart('handoff', { closedText: next })}
        />
      )}
      <VariableTextSetting
        label={t('settings.handoff.waitingText')}
        help={t('settings.handoff.waitingTextHelp')}
        error={errorAt('handoff.waitingText')}
        value={waitingText}
        fallback={plain.waiting}
        variables={variables}
        onChange={(next) => changePart('handoff', { waitingText: next })}
      />
    </>
  );
}
