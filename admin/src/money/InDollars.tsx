import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useMoney } from './useMoney.ts';

interface Props {
  /** Null: not known, so that there is nothing to say. */
  usd: number | null;
  /** The cost in the organisation's currency, or the sentence that says it. */
  children: ReactNode;
}

/** On hover, what it costs in the dollars that are charged, and by which rate it was converted. */
export function InDollars({ usd, children }: Props) {
  const t = useWords();
  const { rate, day, inDollars } = useMoney();
  if (!rate || !usd) return children;
  return (
    <Tooltip describeChild title={t('money.charged', { cost: inDollars(usd), day })}>
      <span>{children}</span>
    </Tooltip>
  );
}
