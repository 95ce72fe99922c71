import { Box, MenuItem, Select, Typography } from '@mui/material';

interface Props {
  label: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChange: (value: string) => void;
  /** In px, where there is enough room. */
  width?: number | string;
}

/** A select with its label inside: for bars, where a field would be too tall. */
export function CompactSelect({ label, value, options, onChange, width = 190 }: Props) {
  return (
    <Select
      displayEmpty
      value={value}
      onChange={(event) => onChange(event.target.value)}
      SelectDisplayProps={{ 'aria-label': label }}
      renderValue={(id) => (
        <CompactValue label={label} value={options.find((option) => option.id === id)?.name} />
      )}
      sx={{
        flex: { xs: 1, sm: 'none' },
        width: { sm: width },
        minWidth: 0,
        '& .MuiSelect-select': { py: '5px', lineHeight: 1.25 },
      }}
    >
      {options.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </Select>
  );
}

/** A label above its value, in two small lines. */
export function CompactValue({ label, value }: { label: string; value: string | undefined }) {
  return (
    <Box component="span" sx={{ display: 'block', minWidth: 0, textAlign: 'left' }}>
      <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
        {label}
      </Box>
      <Typography component="span" noWrap sx={{ display: 'block', fontSize: 15, fontWeight: 600 }}>
        {value}
      </Typography>
    </Box>
  );
}
