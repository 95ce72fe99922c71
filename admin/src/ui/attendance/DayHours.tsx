import AddIcon from '@mui/icons-material/Add';
import { Box, OutlinedInput, Switch, Typography } from '@mui/material';
import type { AttendancePeriod } from '@sosia/core/contract';
import { locale, t } from '../../i18n/words.ts';
import { CloseButton } from '../CloseButton.tsx';
import { IconAction } from '../IconAction.tsx';
import { Quiet } from '../Quiet.tsx';
import { nextPeriod } from './week-periods.ts';

type Period = Omit<AttendancePeriod, 'weekday'>;

interface Props {
  weekday: number;
  periods: AttendancePeriod[];
  isReadOnly: boolean;
  onChange: (day: Period[]) => void;
}

const OFFICE: Period = { from: '09:00', to: '18:00' };
const MOST = 4;

/** 2023-01-01 was a Sunday. */
function dayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2023, 0, 1 + weekday));
}

/** One day of the week: whether anybody is there, and at which times. */
export function DayHours({ weekday, periods, isReadOnly, onChange }: Props) {
  const day = dayName(weekday);
  const isOpen = periods.length > 0;
  return (
    <Box component="li" sx={row}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 48,
          width: { xs: '100%', sm: 152 },
        }}
      >
        <Switch
          checked={isOpen}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.checked ? [OFFICE] : [])}
          slotProps={{ input: { 'aria-label': t('attendance.openDay', { day }) } }}
          sx={{ ml: -1 }}
        />
        <Typography
          component="span"
          sx={{ '&::first-letter': { textTransform: 'uppercase' }, display: 'inline-block' }}
        >
          {day}
        </Typography>
      </Box>
      {!isOpen && <Quiet sx={{ lineHeight: '48px' }}>{t('attendance.closedDay')}</Quiet>}
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {periods.map((period, index) => (
          <PeriodFields
            // biome-ignore lint/suspicious/noArrayIndexKey: two periods may be alike
            key={index}
            day={day}
            period={period}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange(periods.map((one, at) => (at === index ? next : one)))}
            onRemove={() => onChange(periods.filter((_one, at) => at !== index))}
            onAdd={
              index === periods.length - 1 && periods.length < MOST
                ? () => onChange([...periods, nextPeriod(periods)])
                : undefined
            }
          />
        ))}
      </Box>
    </Box>
  );
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  columnGap: 1,
  py: 0.5,
  borderTop: 1,
  borderColor: 'divider',
} as const;

interface PeriodProps {
  day: string;
  period: Period;
  isReadOnly: boolean;
  onChange: (period: Period) => void;
  onRemove: () => void;
  onAdd?: () => void;
}

function PeriodFields({ day, period, isReadOnly, onChange, onRemove, onAdd }: PeriodProps) {
  const { from, to } = period;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minHeight: 48 }}>
      <TimeInput
        label={t('attendance.from', { day })}
        value={from}
        isReadOnly={isReadOnly}
        onChange={(next) => onChange({ from: next, to })}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        isEnd
        label={t('attendance.to', { day })}
        value={to}
        isReadOnly={isReadOnly}
        onChange={(next) => onChange({ from, to: next })}
      />
      {!isReadOnly && (
        <CloseButton label={t('attendance.removePeriod', { day, from, to })} onClick={onRemove} />
      )}
      {!isReadOnly && onAdd && (
        <IconAction label={t('attendance.addPeriod', { day })} onClick={onAdd}>
          <AddIcon fontSize="small" />
        </IconAction>
      )}
    </Box>
  );
}

interface TimeProps {
  label: string;
  value: string;
  isReadOnly: boolean;
  /** The end of a day is 24:00, which the browser's field shows as 00:00. */
  isEnd?: boolean;
  onChange: (value: string) => void;
}

/** Reports the time on blur, because a half-typed time is not a time yet. */
function TimeInput({ label, value, isReadOnly, isEnd, onChange }: TimeProps) {
  return (
    <OutlinedInput
      key={value}
      type="time"
      size="small"
      defaultValue={value === '24:00' ? '00:00' : value}
      readOnly={isReadOnly}
      onBlur={({ target }) => {
        const next = isEnd && target.value === '00:00' ? '24:00' : target.value;
        if (next && next !== value) onChange(next);
      }}
      slotProps={{ input: { 'aria-label': label } }}
      sx={{
        width: { xs: 112, sm: 132 },
        '& input': { px: 1.25 },
        // On a phone, a touch opens the native time picker.
        '& input::-webkit-calendar-picker-indicator': { display: { xs: 'none', sm: 'block' } },
      }}
    />
  );
}
