import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  help?: ReactNode;
  value: boolean;
  isDisabled?: boolean;
  onChange: (value: boolean) => void;
}

export function SwitchField({ label, help, value, isDisabled, onChange }: Props) {
  return (
    <div>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 44 }}>
        <Switch
          checked={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.checked)}
          sx={{ ml: -1 }}
        />
        <Box component="span" sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
          {label}
        </Box>
      </Box>
      {help && <FormHelperText sx={{ mt: 0 }}>{help}</FormHelperText>}
    </div>
  );
}
