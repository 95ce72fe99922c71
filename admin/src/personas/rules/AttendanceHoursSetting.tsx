import { hoursInWords } from '@sosia/core/contract';
import { useMe } from '../../api/index.ts';
import { locale, t } from '../../i18n/words.ts';
import { AttendanceHoursField } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { useTimeZone } from './useSampleVariables.ts';

/** The persona's own hours; without them it uses the organisation's. */
export function AttendanceHoursSetting() {
  const { draft, changePart, isReadOnly } = useSettings();
  const timeZone = useTimeZone();
  const language = locale();
  const organization = useMe()?.organization.attendance;
  const hours = organization ? hoursInWords(organization, language) : '…';
  return (
    <AttendanceHoursField
      value={draft.handoff.hours}
      timeZone={timeZone}
      help={t('settings.handoff.ownHoursHelp', { timeZone: timeZone.replaceAll('_', ' '), hours })}
      isReadOnly={isReadOnly}
      onChange={(next) => changePart('handoff', { hours: next })}
    />
  );
}
