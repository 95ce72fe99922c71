import { Alert, Typography } from '@mui/material';
import type { Me } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useMe } from '../../api/index.ts';
import { t, type WordKey } from '../../i18n/words.ts';
import { ChosenDocuments } from '../knowledge/ChosenDocuments.tsx';
import { TryKnowledge } from '../knowledge/TryKnowledge.tsx';
import { ModelChoice } from '../model/ModelChoice.tsx';
import { PromptSizeNote } from '../model/PromptSizeNote.tsx';
import { AttendanceHoursSetting } from '../rules/AttendanceHoursSetting.tsx';
import { ToneExamples } from '../rules/ToneExamples.tsx';
import { GreetingText, HandoffText } from '../rules/VariableTextSetting.tsx';
import { BiographySection } from '../sections/BiographySection.tsx';
import {
  ChoiceSetting,
  NumberSetting,
  Only,
  SECONDS,
  SwitchSetting,
  TextSetting,
} from '../sections/inputs.tsx';
import { FallbackModel, SpeechModel, TranscriptionModel } from '../sections/ModelInputs.tsx';
import {
  DailySpending,
  FailedAnswers,
  OutputTokens,
  Temperature,
  Threshold,
} from '../sections/NumberInputs.tsx';
import { PictureInput } from '../sections/PictureInput.tsx';
import { QuickRepliesSection } from '../sections/QuickRepliesSection.tsx';
import { HandoffWords, ToneStyle } from '../sections/SuggestedInputs.tsx';
import { SystemPromptSection } from '../sections/SystemPromptSection.tsx';
import { SayThis } from '../voice/SayThis.tsx';
import { VoiceChoice } from '../voice/VoicePicker.tsx';
import { VoiceSliders } from '../voice/VoiceSliders.tsx';

function Heading({ words }: { words: WordKey }) {
  return <Typography variant="h3">{t(words)}</Typography>;
}

function Note({ words }: { words: WordKey }) {
  return <Alert severity="info">{t(words)}</Alert>;
}

interface SystemNoteProps {
  words: WordKey;
  when: (system: Me['system']) => boolean;
}

/** Says what this installation cannot do. */
function SystemNote({ words, when }: SystemNoteProps) {
  const me = useMe();
  return me && when(me.system) && <Note words={words} />;
}

/** The editor's sections in order; each lists the parts of the settings that it edits. */
export const SECTIONS = [
  {
    key: 'identity',
    parts: ['identity'],
    fields: (
      <>
        <PictureInput />
        <TextSetting path="identity.name" maxLength={80} />
        <TextSetting path="identity.role" maxLength={160} />
      </>
    ),
  },
  { key: 'systemPrompt', parts: ['systemPrompt'], fields: <SystemPromptSection /> },
  { key: 'biography', parts: ['biography'], fields: <BiographySection /> },
  {
    key: 'tone',
    parts: ['tone', 'language'],
    fields: (
      <>
        <ToneStyle />
        <ToneExamples />
        <ChoiceSetting path="tone.emojis" choices={['never', 'few', 'many']} />
        <ChoiceSetting
          path="language"
          words="settings.tone.language"
          choices={['pt-BR', 'en', 'auto']}
        />
      </>
    ),
  },
  {
    key: 'greeting',
    parts: ['greeting', 'fallback'],
    fields: (
      <>
        <GreetingText path="greeting" after="settings.greeting.previewAnswer" />
        <GreetingText path="fallback" />
      </>
    ),
  },
  { key: 'quickReplies', parts: ['quickReplies'], fields: <QuickRepliesSection /> },
  {
    key: 'handoff',
    parts: ['handoff'],
    fields: (
      <>
        <SwitchSetting path="handoff.isEnabled" />
        <Only when={({ handoff }) => handoff.isEnabled}>
          <Heading words="settings.handoff.when" />
          <HandoffWords />
          <SwitchSetting path="handoff.isModelAsked" />
          <Only when={({ handoff }) => handoff.isModelAsked}>
            <TextSetting path="handoff.modelGuidance" rows={2} maxLength={2000} />
          </Only>
          <FailedAnswers />
          <Only when={({ handoff }) => handoff.failedAnswers !== null}>
            <SwitchSetting path="handoff.countsNoPassage" />
          </Only>
          <SwitchSetting path="handoff.isAtLimit" />
          <Heading words="settings.handoff.hours" />
          <AttendanceHoursSetting />
          <Heading words="settings.handoff.texts" />
          <HandoffText path="handoff.text" plain="open" />
          <Only when={({ handoff }) => handoff.hours.isLimited}>
            <HandoffText path="handoff.closedText" plain="closed" />
          </Only>
          <HandoffText path="handoff.waitingText" plain="waiting" />
        </Only>
      </>
    ),
  },
  {
    key: 'voice',
    parts: ['voice'],
    fields: (
      <>
        <SystemNote words="voices.noService" when={({ hasVoice }) => !hasVoice} />
        <ChoiceSetting path="voice.mode" choices={['never', 'mirror', 'always']} />
        <VoiceChoice />
        <SpeechModel />
        <VoiceSliders />
        <SayThis />
        <NumberSetting path="voice.maxSeconds" min={5} max={120} />
        <Heading words="voices.hearing" />
        <TextSetting path="voice.unclearText" rows={2} maxLength={1000} />
        <TextSetting path="voice.deafText" rows={2} maxLength={1000} />
        <TranscriptionModel />
      </>
    ),
  },
  {
    key: 'model',
    parts: ['model'],
    fields: (
      <>
        <SystemNote words="models.offline" when={({ isOffline }) => isOffline} />
        <ModelChoice />
        <FallbackModel />
        <Temperature />
        <OutputTokens />
        <PromptSizeNote />
      </>
    ),
  },
  {
    key: 'knowledge',
    parts: ['knowledge'],
    fields: (
      <>
        <ChoiceSetting path="knowledge.scope" choices={['all', 'selected']} />
        <Only when={({ knowledge }) => knowledge.scope === 'selected'}>
          <ChosenDocuments />
        </Only>
        <NumberSetting path="knowledge.passages" min={0} max={20} />
        <Only when={({ knowledge }) => knowledge.passages === 0}>
          <Note words="knowledgeChoice.off" />
        </Only>
        <Threshold />
        <PromptSizeNote />
        <TryKnowledge />
      </>
    ),
  },
  {
    key: 'memory',
    parts: ['memory', 'timing'],
    fields: (
      <>
        <NumberSetting path="memory.historyLength" min={0} max={100} />
        <SwitchSetting path="memory.isSummaryOn" />
        <NumberSetting path="timing.quietPeriodMs" measure={SECONDS} min={0} max={8} step={0.5} />
        <NumberSetting path="timing.maxWaitMs" measure={SECONDS} min={0} max={30} step={0.5} />
      </>
    ),
  },
  {
    key: 'limits',
    parts: ['limits'],
    fields: (
      <>
        <DailySpending />
        <NumberSetting path="limits.turnsPerContactPerDay" isOptional min={1} />
        <Only
          when={({ limits, handoff }) =>
            (limits.dailyUsd !== null || limits.turnsPerContactPerDay !== null) &&
            handoff.isEnabled &&
            handoff.isAtLimit
          }
        >
          <Note words="models.limitHandoff" />
        </Only>
      </>
    ),
  },
] as const satisfies { key: string; parts: string[]; fields: ReactNode }[];

export type Section = (typeof SECTIONS)[number];
