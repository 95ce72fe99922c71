import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useErrorText } from '../api/useErrorText.ts';

interface Props {
  error?: unknown;
  isPending: boolean;
  cancel: string;
  submit: string;
  onCancel: () => void;
}

/** The last rows of a form: what went wrong, and its two buttons. */
export function FormEnd({ error, isPending, cancel, submit, onCancel }: Props) {
  const errorText = useErrorText();
  return (
    <>
      {Boolean(error) && <Alert severity="error">{errorText(error)}</Alert>}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onCancel}>
          {cancel}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {submit}
        </Button>
      </Box>
    </>
  );
}
