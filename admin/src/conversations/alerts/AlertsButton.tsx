import OnIcon from '@mui/icons-material/NotificationsActiveOutlined';
import OffIcon from '@mui/icons-material/NotificationsOffOutlined';
import { Box, Popover, Typography } from '@mui/material';
import { useState } from 'react';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { IconAction, SwitchField } from '../../ui/index.ts';
import { setAlertChoice, useAlertChoice } from './alert-choice.ts';
import { chime } from './chime.ts';

/** Turns alerts in this browser on and off: it calls me when somebody needs a person. */
export function AlertsButton() {
  const { isOn } = useAlertChoice();
  const canAnswer = useCan('conversations:write');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!canAnswer) return null;
  const Icon = isOn ? OnIcon : OffIcon;
  return (
    <>
      <IconAction
        label={t(isOn ? 'alerts.areOn' : 'alerts.areOff')}
        hint={t('alerts.title')}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        color={isOn ? 'primary' : 'default'}
      >
        <Icon fontSize="small" />
      </IconAction>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('alerts.title') } }}
      >
        <Choices />
      </Popover>
    </>
  );
}

const permission = () => ('Notification' in window ? Notification.permission : 'unsupported');

function Choices() {
  const { isOn, hasSound } = useAlertChoice();
  const [allowed, setAllowed] = useState<string>(permission);
  const turn = async (next: boolean) => {
    setAlertChoice({ isOn: next });
    if (!next) return;
    if (hasSound) void chime().catch(() => undefined);
    if (permission() === 'default') await Notification.requestPermission();
    setAllowed(permission());
  };
  return (
    <Box sx={{ p: 2, width: 320, display: 'grid', gap: 1 }}>
      <SwitchField
        autoFocus
        label={t('alerts.switch')}
        help={t('alerts.hint')}
        value={isOn}
        onChange={(next) => void turn(next)}
      />
      <SwitchField
        label={t('alerts.sound')}
        value={hasSound}
        isDisabled={!isOn}
        onChange={(next) => {
          setAlertChoice({ hasSound: next });
          if (next) void chime().catch(() => undefined);
        }}
      />
      {isOn && allowed !== 'granted' && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {t(allowed === 'unsupported' ? 'alerts.unsupported' : 'alerts.refused')}
        </Typography>
      )}
    </Box>
  );
}
