import { Box } from '@mui/material';
import type { ChannelNumber } from '@sosia/core/contract';

type Health = ChannelNumber['health'];
type Light = 'green' | 'amber' | 'red';

const LIGHTS: Record<Health, Light> = {
  ok: 'green',
  inactive: 'amber',
  no_persona: 'red',
  persona_unpublished: 'amber',
  no_account: 'red',
  account_failing: 'red',
  sender_refused: 'red',
  recent_failure: 'red',
  nothing_received: 'amber',
};

const COLORS: Record<Light, string> = {
  green: 'primary.main',
  amber: 'warning.light',
  red: 'error.main',
};

export function lightOf(health: Health): Light {
  return LIGHTS[health];
}

/** The status light, hidden from screen readers: the text beside it says the same. */
export function HealthDot({ health }: { health: Health }) {
  return (
    <Box
      aria-hidden="true"
      sx={{
        width: 10,
        height: 10,
        mt: '6px',
        flex: 'none',
        borderRadius: lightOf(health) === 'green' ? '50%' : '3px',
        bgcolor: COLORS[lightOf(health)],
      }}
    />
  );
}
