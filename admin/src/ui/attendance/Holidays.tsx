import { Box, Button, Chip } from '@mui/material';
import { useState } from 'react';
import { locale, t } from '../../i18n/words.ts';
import { Field } from '../forms/Field.tsx';
import { nationalHolidays } from './national-holidays.ts';

interface Props {
  value: string[];
  isReadOnly: boolean;
  onChange: (dates: string[]) => void;
}

const MOST = 200;

/** Days on which nobody answers, added one by one, or a year of national holidays at once. */
export function Holidays({ value, isReadOnly, onChange }: Props) {
  const [date, setDate] = useState('');
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' });
  const add = (dates: string[]) =>
    onChange([...new Set([...value, ...dates])].sort().slice(0, MOST));
  const thisYear = new Date().getFullYear();
  const years = [thisYear, thisYear + 1].filter((year) =>
    nationalHolidays(year).some((day) => !value.includes(day)),
  );
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.25, minWidth: 0 }}>
      <Field
        type="date"
        label={t('attendance.holidays')}
        help={t('attendance.holidaysHelp')}
        value={date}
        readOnly={isReadOnly}
        onChange={(event) => setDate(event.target.value)}
        sx={{ maxWidth: 220 }}
      />
      {!isReadOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            disabled={!/^\d{4}-\d{2}-\d{2}$/.test(date)}
            onClick={() => {
              add([date]);
              setDate('');
            }}
          >
            {t('attendance.addHoliday')}
          </Button>
          {years.map((year) => (
            <Button key={year} onClick={() => add(nationalHolidays(year))}>
              {t('attendance.addNational', { year: String(year) })}
            </Button>
          ))}
        </Box>
      )}
      {value.length > 0 && (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
        >
          {value.map((day) => {
            const said = format.format(new Date(`${day}T00:00:00Z`));
            const remove = () => onChange(value.filter((one) => one !== day));
            return (
              <li key={day}>
                <Chip
                  label={said}
                  variant="outlined"
                  onDelete={isReadOnly ? undefined : remove}
                  aria-label={
                    isReadOnly ? undefined : t('attendance.removeHoliday', { date: said })
                  }
                />
              </li>
            );
          })}
        </Box>
      )}
    </Box>
  );
}
