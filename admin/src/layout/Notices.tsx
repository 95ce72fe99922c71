// biome-ignore lint/style/noRestrictedImports: its queue of notices with undo, some 2 kB, drawn on MUI's snackbar.
import { Notification } from 'react-admin';

/** At the top, and on a phone below the heading: composers and dialog buttons are at the bottom. */
export function Notices() {
  return (
    <Notification
      anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      sx={{ '&.MuiSnackbar-root': { top: { xs: 76, md: 14 } } }}
    />
  );
}
