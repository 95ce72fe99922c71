import { Button, type ButtonProps } from '@mui/material';
import { useVerb } from '../api/index.ts';

type VerbOptions = NonNullable<Parameters<typeof useVerb>[1]>;

interface Props extends ButtonProps {
  path: string;
  verb?: VerbOptions;
}

/** A button that sends one request to the API and waits for it. */
export function VerbButton({ path, verb, ...button }: Props) {
  const { mutate, isPending } = useVerb(path, verb);
  return <Button {...button} loading={isPending} onClick={() => mutate()} />;
}
