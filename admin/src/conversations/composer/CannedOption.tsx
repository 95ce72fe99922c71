import { Box } from '@mui/material';
import { clamp } from '../../ui/index.ts';

interface Props {
  shortcut: string;
  /** With its variables filled in. */
  text: string;
  isActive: boolean;
}

/** A canned reply to choose; the active one shows the whole text. */
export function CannedOption({ shortcut, text, isActive }: Props) {
  return (
    <>
      <Box component="span" sx={{ fontWeight: 640, fontSize: 14 }}>
        /{shortcut}
      </Box>
      <Box
        component="span"
        sx={{
          ...clamp(isActive ? 8 : 1),
          whiteSpace: isActive ? 'pre-wrap' : 'normal',
          overflowWrap: 'anywhere',
          fontSize: 14,
          lineHeight: 1.4,
        }}
      >
        {text}
      </Box>
    </>
  );
}
