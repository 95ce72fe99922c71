import { Box, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { DialogShell, SwitchField } from '../../ui/index.ts';
import { useKeysSwitch } from './inbox-commands.tsx';
import { INBOX_KEYS, type InboxCommand } from './inbox-keys.ts';

const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };
const COMMANDS = Object.entries(INBOX_KEYS) as [InboxCommand, readonly string[]][];

/** Every shortcut and what it does, with a switch that turns single-key shortcuts off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const keys = useKeysSwitch();
  return (
    <DialogShell
      size="xs"
      title={t('keys.title')}
      onClose={onClose}
      actions={
        <Button autoFocus variant="contained" onClick={onClose}>
          {t('actions.close')}
        </Button>
      }
    >
      <Box component="dl" sx={{ m: 0, opacity: keys.areOn ? 1 : 0.6 }}>
        {COMMANDS.map(([command, pressed]) => (
          <Row key={command} keys={pressed} text={t(`keys.${command}`)} />
        ))}
        <Row keys={['/']} text={t('keys.canned')} />
        <Row keys={['@']} text={t('keys.mention')} />
        <Row keys={['Esc']} text={t('keys.leave')} />
      </Box>
      <SwitchField label={t('keys.switch')} value={keys.areOn} onChange={keys.turn} />
    </DialogShell>
  );
}

function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 36 }}>
      <Box component="dt" sx={{ width: 84, flex: 'none', display: 'flex', gap: 0.5 }}>
        {keys.map((key) => (
          <Box
            key={key}
            component="kbd"
            sx={{
              minWidth: 28,
              px: 0.75,
              py: 0.25,
              textAlign: 'center',
              fontFamily: 'inherit',
              fontSize: 14,
              fontWeight: 600,
              border: 1,
              borderBottomWidth: 2,
              borderColor: 'divider',
              borderRadius: '6px',
              bgcolor: 'tint.quiet',
            }}
          >
            {SIGNS[key] ?? key}
          </Box>
        ))}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {text}
      </Box>
    </Box>
  );
}
