import { Step, StepLabel, Stepper } from '@mui/material';

/** The steps of a dialog by name, and the index of the current one (from 0). */
export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  return (
    <Stepper activeStep={at} sx={{ mb: 3, mt: 1 }}>
      {names.map((name) => (
        <Step key={name}>
          <StepLabel>{name}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
