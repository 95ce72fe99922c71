import MoreIcon from '@mui/icons-material/MoreVert';
import { IconButton, ListItemIcon, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useState } from 'react';

export interface RowAction {
  label: string;
  icon?: ReactNode;
  isDisabled?: boolean;
  /** Runs the action. Either this or `dialog` is given. */
  run?: () => void;
  /** Renders the dialog that the action opens. */
  dialog?: (onClose: () => void) => ReactNode;
}

interface Props {
  /** The button's accessible name: whose actions these are. */
  label: string;
  /** `false` stands for an action that is not available now. */
  actions: readonly (RowAction | false | null | undefined)[];
  /** An icon other than the three dots. */
  icon?: ReactNode;
}

/** The actions on a row, behind one button, and the dialogs that they open. */
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
