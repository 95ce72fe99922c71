import { Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import { t } from '../i18n/words.ts';
import { useMoney } from './useMoney.ts';

interface Props {
  /** Null when unknown; nothing is shown then. */
  usd: number | null;
  /** The cost in the organisation's currency, or the sentence that says it. */
  children: ReactNode;
}

/** Shows on hover the amount in US dollars that is charged, and the conversion rate. */
export function InDollars({ usd, children }: Props) {
  const { rate, day, inDollars } = useMoney();
  if (!rate || !usd) return children;
  return (
    <Tooltip describeChild title={t('money.charged', { cost: inDollars(usd), day })}>
      <span>{children}</span>
    </Tooltip>
  );
}
