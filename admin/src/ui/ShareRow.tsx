import Box from '@mui/material/Box';

interface Props {
  name: string;
  value: string;
  /** The length of the bar, from 0 to 1; without it, the row is the total of the others. */
  share?: number;
}

/** In a `ul`: a name and its value, with a bar that shows its share. */
export function ShareRow({ name, value, share }: Props) {
  const isTotal = share === undefined;
  return (
    <Box component="li" sx={{ fontSize: '0.9375rem', fontWeight: isTotal ? 600 : undefined }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <span>{name}</span>
        <span>{value}</span>
      </Box>
      {!isTotal && (
        <Box aria-hidden="true" sx={{ borderRadius: 2, bgcolor: 'tint.thread' }}>
          <Box sx={{ ...bar, width: `${share * 100}%` }} />
        </Box>
      )}
    </Box>
  );
}

const bar = { height: 4, minWidth: 4, borderRadius: 2, bgcolor: 'primary.main' } as const;
