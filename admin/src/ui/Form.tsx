import { styled } from '@mui/material/styles';

/** Fields in a column. */
export const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2.5),
  minWidth: 0,
}));
