import { Box, Button, Typography } from '@mui/material';
import {
  type AttendanceHours,
  hoursInWords,
  isAttended,
  nextOpeningInWords,
} from '@sosia/core/contract';
import { locale, t } from '../../i18n/words.ts';
import { SwitchField } from '../forms/SwitchField.tsx';
import { Pill } from '../Pill.tsx';
import { Quiet } from '../Quiet.tsx';
import { DayHours } from './DayHours.tsx';
import { Holidays } from './Holidays.tsx';
import { copyMonday, periodsOf, WEEK, withDay } from './week-periods.ts';

interface Props {
  value: AttendanceHours;
  /** The time zone of the hours. */
  timeZone: string;
  /** The switch's help: what applies when it is off. */
  help: string;
  isReadOnly?: boolean;
  onChange: (hours: AttendanceHours) => void;
}

/** When people answer: weekly hours, days off, and what that means right now. */
export function AttendanceHoursField(props: Props) {
  const { value, timeZone, help, isReadOnly = false, onChange } = props;
  const set = (patch: Partial<AttendanceHours>) => onChange({ ...value, ...patch });
  const { isLimited, periods, holidays } = value;
  return (
    <>
      <SwitchField
        label={t('attendance.isLimited')}
        help={help}
        value={isLimited}
        isDisabled={isReadOnly}
        onChange={(next) => set({ isLimited: next })}
      />
      {isLimited && (
        <>
          <Box component="section" sx={{ minWidth: 0 }}>
            <Typography variant="h4">{t('attendance.periods')}</Typography>
            <Quiet sx={{ mb: 1 }}>{t('attendance.periodsHelp')}</Quiet>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {WEEK.map((weekday) => (
                <DayHours
                  key={weekday}
                  weekday={weekday}
                  periods={periodsOf(periods, weekday)}
                  isReadOnly={isReadOnly}
                  onChange={(day) => set({ periods: withDay(periods, weekday, day) })}
                />
              ))}
            </Box>
            {!isReadOnly && (
              <Button
                size="small"
                onClick={() => set({ periods: copyMonday(periods) })}
                sx={{ mt: 0.5, ml: -1.5 }}
              >
                {t('attendance.copyDays')}
              </Button>
            )}
          </Box>
          <Holidays
            value={holidays}
            isReadOnly={isReadOnly}
            onChange={(dates) => set({ holidays: dates })}
          />
          <Now hours={value} timeZone={timeZone} />
        </>
      )}
    </>
  );
}

function Now({ hours, timeZone }: { hours: AttendanceHours; timeZone: string }) {
  const language = locale();
  const now = new Date();
  const isOpen = isAttended(hours, now, timeZone);
  const next = nextOpeningInWords(hours, language, { now, timeZone });
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Pill tone={isOpen ? 'good' : 'human'}>
        {isOpen ? t('attendance.openNow') : t('attendance.closedNow', { next })}
      </Pill>
      <Quiet>{t('attendance.summary', { hours: hoursInWords(hours, language) })}</Quiet>
    </Box>
  );
}
