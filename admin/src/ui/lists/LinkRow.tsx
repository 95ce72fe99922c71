import { styled } from '@mui/material';
import { Link } from 'react-router';

/** A row that is a link as a whole. */
export const LinkRow = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.75),
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.primary,
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.palette.tint.quiet },
}));
