import { Box, Button, Card, Typography } from '@mui/material';
import type { ChannelNumber } from '@sosia/core/contract';
import { Link } from 'react-router';
import { useAll, useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { HealthDot, lightOf } from '../numbers/Health.tsx';
import { Quiet } from '../ui/index.ts';

/** Numbers on which contacts would not be answered properly, with the reason. */
export function NumbersInTrouble() {
  const canRead = useCan('numbers:read');
  const { data } = useAll<ChannelNumber>('numbers', { isWanted: canRead });
  const canWrite = useCan('numbers:write');
  if (!canRead) return null;
  const isConnected = data?.some(({ channel }) => channel === 'whatsapp') ?? false;
  const troubled = data?.filter((number) => lightOf(number.health) !== 'green') ?? [];
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Typography variant="h3" component="h2">
        {troubled.length ? t('home.numbersTrouble') : t('nav.numbers')}
      </Typography>
      {data && !isConnected && (
        <>
          <Quiet sx={{ mt: 1 }}>{t('home.numbersNone')}</Quiet>
          {canWrite && (
            <Button variant="outlined" component={Link} to="/numbers" sx={{ mt: 1.5 }}>
              {t('connect.title')}
            </Button>
          )}
        </>
      )}
      {isConnected && troubled.length === 0 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
          <HealthDot health="ok" />
          <Typography variant="body2">{t('home.numbersFine')}</Typography>
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {troubled.slice(0, 5).map((number) => (
          <Box component="li" key={number.id} sx={{ mt: 1.5, display: 'flex', gap: 1.25 }}>
            <HealthDot health={number.health} />
            <Box sx={{ minWidth: 0 }}>
              <Box component={Link} to="/numbers" sx={{ fontWeight: 600, color: 'text.primary' }}>
                {number.name}
              </Box>
              <Quiet>{t(`numbers.health.${number.health}`)}</Quiet>
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
