import type { ComponentType } from 'react';
import { BiographySection } from '../sections/BiographySection.tsx';
import { GreetingSection } from '../sections/GreetingSection.tsx';
import { HandoffSection } from '../sections/HandoffSection.tsx';
import { IdentitySection } from '../sections/IdentitySection.tsx';
import { KnowledgeSection } from '../sections/KnowledgeSection.tsx';
import { LimitsSection } from '../sections/LimitsSection.tsx';
import { MemorySection } from '../sections/MemorySection.tsx';
import { ModelSection } from '../sections/ModelSection.tsx';
import { QuickRepliesSection } from '../sections/QuickRepliesSection.tsx';
import { SystemPromptSection } from '../sections/SystemPromptSection.tsx';
import { ToneSection } from '../sections/ToneSection.tsx';
import { VoiceSection } from '../sections/VoiceSection.tsx';

/** The editor's sections in order; each knows which parts of the settings it holds. */
export const SECTIONS = [
  { key: 'identity', parts: ['identity'], Component: IdentitySection },
  { key: 'systemPrompt', parts: ['systemPrompt'], Component: SystemPromptSection },
  { key: 'biography', parts: ['biography'], Component: BiographySection },
  { key: 'tone', parts: ['tone', 'language'], Component: ToneSection },
  { key: 'greeting', parts: ['greeting', 'fallback'], Component: GreetingSection },
  { key: 'quickReplies', parts: ['quickReplies'], Component: QuickRepliesSection },
  { key: 'handoff', parts: ['handoff'], Component: HandoffSection },
  { key: 'voice', parts: ['voice'], Component: VoiceSection },
  { key: 'model', parts: ['model'], Component: ModelSection },
  { key: 'knowledge', parts: ['knowledge'], Component: KnowledgeSection },
  { key: 'memory', parts: ['memory', 'timing'], Component: MemorySection },
  { key: 'limits', parts: ['limits'], Component: LimitsSection },
] as const satisfies { key: string; parts: string[]; Component: ComponentType }[];

export type Section = (typeof SECTIONS)[number];
