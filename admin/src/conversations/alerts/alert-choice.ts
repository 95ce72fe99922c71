import { storedSettings } from '../../ui/index.ts';

/** How this browser may alert when somebody needs a person. */
export interface AlertChoice {
  isOn: boolean;
  hasSound: boolean;
}

/** Off until somebody turns it on. */
const QUIET: AlertChoice = { isOn: false, hasSound: true };

export const { change: setAlertChoice, useValue: useAlertChoice } = storedSettings(
  'sosia.alerts',
  QUIET,
);
