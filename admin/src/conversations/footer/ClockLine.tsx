import { type SvgIconProps, styled } from '@mui/material';
import type { ComponentProps, ComponentType } from 'react';

const Line = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  fontSize: 13,
});

interface Props extends ComponentProps<typeof Line> {
  icon: ComponentType<SvgIconProps>;
  /** There is little time left. */
  isSoon: boolean;
}

/** A remaining time in a small line; the element that a tooltip may belong to. */
export function ClockLine({ icon: Icon, isSoon, children, ...line }: Props) {
  return (
    <Line role="timer" {...line} sx={{ color: isSoon ? 'warning.main' : 'text.secondary' }}>
      <Icon sx={{ fontSize: 16 }} aria-hidden="true" />
      {children}
    </Line>
  );
}
