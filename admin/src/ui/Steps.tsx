import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';

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
