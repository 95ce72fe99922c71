import { Box, Button, Typography } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { ApiError, errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { isInside, useRooms } from '../../layout/rooms.ts';
import { useDeadEnd } from '../phone-bar.ts';
import { Quiet } from '../Quiet.tsx';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what to do, and a button that tries again; if the record is gone, a link back. */
export function FailedState({ error, onRetry }: Props) {
  useDeadEnd();
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <Box
      role="alert"
      sx={{
        flex: 1,
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'start',
        gap: 1,
        px: 3,
        py: 6,
        textAlign: 'center',
      }}
    >
      <Typography variant="h3" component="p">
        {t(isGone ? 'problems.notFound' : 'problems.loadFailed')}
      </Typography>
      <Quiet sx={{ maxWidth: 420 }}>{isGone ? t('problems.notFoundHint') : errorText(error)}</Quiet>
      {isGone && <BackToRoom />}
      {onRetry && !isGone && (
        <Button variant="outlined" onClick={onRetry} sx={{ mt: 1 }}>
          {t('actions.retry')}
        </Button>
      )}
    </Box>
  );
}

function BackToRoom() {
  const { pathname } = useLocation();
  const room = useRooms().find((one) => one.path !== '/' && isInside(pathname, one));
  return (
    <Button variant="contained" component={Link} to={room?.path ?? '/'} sx={{ mt: 1 }}>
      {room ? t('problems.toRoom', { room: t(room.label) }) : t('problems.toHome')}
    </Button>
  );
}
