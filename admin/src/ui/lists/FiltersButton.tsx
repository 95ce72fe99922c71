import TuneIcon from '@mui/icons-material/Tune';
import { Badge, IconButton } from '@mui/material';

interface Props {
  label: string;
  /** How many of the filters behind it are set. */
  count: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** Beside a search field: opens and closes the further filters, and counts those that are set. */
export function FiltersButton({ label, count, isOpen, onToggle }: Props) {
  return (
    <IconButton
      aria-label={label + (count > 0 ? ` (${count})` : '')}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Badge badgeContent={count || undefined} color="primary">
        <TuneIcon />
      </Badge>
    </IconButton>
  );
}
