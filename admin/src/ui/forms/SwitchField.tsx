import { Box, FormHelperText, Switch } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  help?: ReactNode;
  value: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  onChange: (value: boolean) => void;
}

export function SwitchField({ label, help, value, isDisabled, autoFocus, onChange }: Props) {
  const helpId = useId();
  return (
    <div>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 44 }}>
        <Switch
          autoFocus={autoFocus}
          checked={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.checked)}
          slotProps={{ input: { 'aria-describedby': help ? helpId : undefined } }}
          sx={{ ml: -1 }}
        />
        <Box component="span" sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
          {label}
        </Box>
      </Box>
      {help && (
        <FormHelperText id={helpId} sx={{ mt: 0 }}>
          {help}
        </FormHelperText>
      )}
    </div>
  );
}
