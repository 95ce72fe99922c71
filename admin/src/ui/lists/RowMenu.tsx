import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useState } from 'react';

export interface RowAction {
  label: string;
  icon?: ReactNode;
  isDisabled?: boolean;
  /** What it does; or */
  run?: () => void;
  /** the dialog that it opens. */
  dialog?: (onClose: () => void) => ReactNode;
}

interface Props {
  /** What the button is read as: whose actions these are. */
  label: string;
  /** `false` stands for what is not offered just now. */
  actions: readonly (RowAction | false | null | undefined)[];
  /** Another button's icon than three dots. */
  icon?: ReactNode;
}

/** What can be done with a row, behind one button, and the dialogs that it opens. */
export function RowMenu({ label, actions, icon = <MoreIcon /> }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<RowAction['dialog']>();
  const offered = actions.filter((action) => action !== null && typeof action === 'object');
  if (offered.length === 0) return null;
  const choose = (action: RowAction) => {
    setAnchor(null);
    action.run?.();
    setDialog(() => action.dialog);
  };
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {icon}
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {offered.map((action) => (
          <MenuItem key={action.label} disabled={action.isDisabled} onClick={() => choose(action)}>
            {action.icon && <ListItemIcon>{action.icon}</ListItemIcon>}
            {action.label}
          </MenuItem>
        ))}
      </Menu>
      {dialog?.(() => setDialog(undefined))}
    </>
  );
}
