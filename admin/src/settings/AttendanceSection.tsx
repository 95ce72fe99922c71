import { Alert, Box, Button, Typography } from '@mui/material';
import {
  type AttendanceHours,
  nextOpeningInWords,
  PLAIN_HANDOFF,
  type Settings,
} from '@sosia/core/contract';
import { useState } from 'react';
import { errorText } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { AttendanceHoursField } from '../ui/index.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

/** The hours of every persona that has none of its own, and their effects. */
export function AttendanceSection({ settings }: { settings: Settings }) {
  const { mutate, isPending, error } = useSaveSettings(settings);
  const [hours, setHours] = useState(settings.attendance);
  const { timeZone } = settings;
  return (
    <SettingsSection title={t('attendance.title')} lead={t('attendance.lead')}>
      {/* Not a form: Enter in the browser's time field would save before the time is read. */}
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <AttendanceHoursField
          value={hours}
          timeZone={timeZone}
          help={t('attendance.organizationHelp', { timeZone: timeZone.replaceAll('_', ' ') })}
          onChange={setHours}
        />
        {hours.isLimited && <Effects hours={hours} settings={settings} />}
        {error && <Alert severity="error">{errorText(error)}</Alert>}
        <Button
          variant="contained"
          loading={isPending}
          onClick={() => mutate({ attendance: hours })}
          sx={{ justifySelf: 'start' }}
        >
          {t('attendance.save')}
        </Button>
      </Box>
    </SettingsSection>
  );
}

/** The reply to a contact who asks for a person the next time that nobody is there. */
function Effects({ hours, settings }: { hours: AttendanceHours; settings: Settings }) {
  const { language, timeZone } = settings;
  const next = nextOpeningInWords(hours, language, { now: new Date(), timeZone });
  const said = PLAIN_HANDOFF[language].closed.replace('{{attendance.next}}', next);
  return (
    <Box sx={{ p: 2, borderRadius: 1, bgcolor: 'tint.quiet', display: 'grid', gap: 1 }}>
      <Typography variant="h4">{t('attendance.effects')}</Typography>
      <Typography variant="body2">{t('attendance.personaEffect')}</Typography>
      <Typography variant="body2">{t('attendance.contactEffect')}</Typography>
      <Typography
        component="blockquote"
        variant="body2"
        sx={{ m: 0, p: 1.5, borderRadius: 1, bgcolor: 'tint.persona', color: 'tint.personaInk' }}
      >
        {said}
      </Typography>
      <Typography variant="body2">{t('attendance.timersEffect')}</Typography>
      {hours.periods.length === 0 && <Alert severity="warning">{t('attendance.neverOpen')}</Alert>}
    </Box>
  );
}
