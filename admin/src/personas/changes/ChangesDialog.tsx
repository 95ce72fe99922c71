import { Alert, Box, Button, type ButtonProps, Typography } from '@mui/material';
import type { ComponentProps, ReactNode } from 'react';
import { errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DialogShell } from '../../ui/index.ts';
import { ChangeList } from './ChangeList.tsx';
import type { SettingChange } from './setting-change.ts';

type ShellProps = Pick<
  ComponentProps<typeof DialogShell>,
  'title' | 'hint' | 'size' | 'hasCross' | 'onClose'
>;

interface Props<C extends SettingChange>
  extends ShellProps,
    Omit<ComponentProps<typeof ChangeList<C>>, 'changes'> {
  /** Undefined while loading; null to show none. */
  changes: readonly C[] | null | undefined;
  /** Above the changes, and the text when there are none. */
  heading?: string;
  same?: string;
  /** The button that confirms; without one, the changes are only shown. */
  confirm?: ButtonProps;
  /** The button that leaves everything as it is. */
  dismiss?: ButtonProps;
  error?: unknown;
  /** Below the changes. */
  footer?: ReactNode;
  /** Above the changes. */
  children?: ReactNode;
}

/** Shows what something would change, or has changed, with the possible actions. */
export function ChangesDialog<C extends SettingChange>(props: Props<C>) {
  const { changes, heading, same, names, badgeOf, actionOf, footer, children, ...rest } = props;
  const { confirm, dismiss, error, ...shell } = rest;
  const title = changes?.length === 0 ? same : heading;
  return (
    <DialogShell
      size="md"
      {...shell}
      actions={
        (confirm || dismiss) && (
          <>
            {dismiss && (
              <Button color="inherit" onClick={shell.onClose} {...dismiss}>
                {dismiss.children ?? t('actions.cancel')}
              </Button>
            )}
            {confirm && <Button variant="contained" {...confirm} />}
          </>
        )
      }
    >
      {children}
      {changes === undefined && <Box sx={{ minHeight: 120 }} aria-busy="true" />}
      {changes && title && (
        <Typography variant="h3" sx={{ mb: 1.5 }}>
          {title}
        </Typography>
      )}
      {changes && (
        <ChangeList changes={changes} names={names} badgeOf={badgeOf} actionOf={actionOf} />
      )}
      {Boolean(error) && <Alert severity="error">{errorText(error)}</Alert>}
      {footer}
    </DialogShell>
  );
}
