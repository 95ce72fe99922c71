// biome-ignore lint/style/noRestrictedImports: its queue of notices with undo, some 2 kB, drawn on MUI's snackbar.
import { Notification } from 'react-admin';

/** At the top, on a phone under the heading: composers and a dialog's buttons are at the bottom. */
export function Notices() {
  return (
    <Notification
      anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      sx={{ '&.MuiSnackbar-root': { top: { xs: 76, md: 14 } } }}
    />
  );
}
