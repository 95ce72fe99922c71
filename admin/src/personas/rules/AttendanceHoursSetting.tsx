import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  type AttendanceHours,
  hoursInWords,
  isAttended,
  nextOpeningInWords,
} from '@sosia/core/contract';
import { useLocale } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import { Pill } from '../../ui/Pill.tsx';
import { SwitchSetting } from '../sections/inputs.tsx';
import { useSettings } from '../settings-context.ts';
import { DayHours } from './DayHours.tsx';
import { Holidays } from './Holidays.tsx';
import { useTimeZone } from './useSampleVariables.ts';
import { copyMonday, periodsOf, WEEK, withDay } from './week-periods.ts';

/** When people answer: a week of hours, the days off, and what that means right now. */
export function AttendanceHoursSetting() {
  const t = useWords();
  const { draft, changePart, isReadOnly } = useSettings();
  const { hours } = draft.handoff;
  const set = (patch: Partial<AttendanceHours>) =>
    changePart('handoff', { hours: { ...hours, ...patch } });
  return (
    <>
      <SwitchSetting
        label={t('settings.handoff.isLimited')}
        help={t('settings.handoff.isLimitedHelp', { timeZone: useTimeZone() })}
        value={hours.isLimited}
        onChange={(isLimited) => set({ isLimited })}
      />
      {hours.isLimited && (
        <>
          <Box component="section" sx={{ minWidth: 0 }}>
            <Typography variant="h4">{t('settings.handoff.periods')}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
              {t('settings.handoff.periodsHelp')}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {WEEK.map((weekday) => (
                <DayHours
                  key={weekday}
                  weekday={weekday}
                  periods={periodsOf(hours.periods, weekday)}
                  onChange={(day) => set({ periods: withDay(hours.periods, weekday, day) })}
                />
              ))}
            </Box>
            {!isReadOnly && (
              <Button
                size="small"
                onClick={() => set({ periods: copyMonday(hours.periods) })}
                sx={{ mt: 0.5, ml: -1.5 }}
              >
                {t('settings.handoff.copyDays')}
              </Button>
            )}
          </Box>
          <Holidays value={hours.holidays} onChange={(holidays) => set({ holidays })} />
          <Now hours={hours} />
        </>
      )}
    </>
  );
}

function Now({ hours }: { hours: AttendanceHours }) {
  const t = useWords();
  const timeZone = useTimeZone();
  const language = useLocale() === 'en' ? 'en' : 'pt-BR';
  const now = new Date();
  const isOpen = isAttended(hours, now, timeZone);
  const next = nextOpeningInWords(hours, language, { now, timeZone });
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Pill tone={isOpen ? 'good' : 'human'}>
        {isOpen ? t('settings.handoff.openNow') : t('settings.handoff.closedNow', { next })}
      </Pill>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('settings.handoff.summary', { hours: hoursInWords(hours, language) })}
      </Typography>
    </Box>
  );
}
