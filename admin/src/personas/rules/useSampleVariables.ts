import {
  type AttendanceHours,
  fixedLanguage,
  HandoffVariable,
  hoursInWords,
  nextOpeningInWords,
  PromptVariable,
} from '@sosia/core/contract';
import { useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';
import { meaningOf } from '../prompt-editor/variable-words.ts';

/** A variable that may be used in a text, with its meaning and its current sample value. */
export interface SampleVariable {
  name: string;
  meaning: string;
  sample: string;
}

/** Used until the organisation's own time zone is known. */
const TIME_ZONE = 'America/Sao_Paulo';

export function useTimeZone(): string {
  return useMe()?.organization.timeZone ?? TIME_ZONE;
}

/** The variables of all fixed texts, with their current values for a contact called Ana. */
export function useSampleVariables(): SampleVariable[] {
  const { draft } = useSettings();
  const timeZone = useTimeZone();
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(fixedLanguage(draft.language), { timeZone, ...options }).format(
      new Date(),
    );
  const samples: Record<PromptVariable, string> = {
    'persona.name': draft.identity.name,
    'persona.role': draft.identity.role,
    'contact.name': t('settings.greeting.sampleContact'),
    today: say({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: say({ weekday: 'long' }),
    time: say({ hour: '2-digit', minute: '2-digit' }),
    channel: 'whatsapp',
  };
  return PromptVariable.options.map((name) => ({
    name,
    meaning: meaningOf(name),
    sample: samples[name],
  }));
}

/** Also those of handoff texts: the persona's effective hours, and the wait. */
export function useHandoffVariables(own: AttendanceHours): SampleVariable[] {
  const { draft } = useSettings();
  const prompt = useSampleVariables();
  const organization = useMe()?.organization.attendance;
  const hours = own.isLimited || !organization ? own : organization;
  const language = fixedLanguage(draft.language);
  const moment = { now: new Date(), timeZone: useTimeZone() };
  const samples: Record<HandoffVariable, Omit<SampleVariable, 'name'>> = {
    'attendance.hours': {
      meaning: t('settings.handoff.vars.hours'),
      sample: hoursInWords(hours, language),
    },
    'attendance.next': {
      meaning: t('settings.handoff.vars.next'),
      sample: nextOpeningInWords(hours, language, moment),
    },
    'wait.expected': {
      meaning: t('settings.handoff.vars.wait'),
      sample: t('settings.handoff.sampleWait'),
    },
  };
  return [...HandoffVariable.options.map((name) => ({ name, ...samples[name] })), ...prompt];
}
