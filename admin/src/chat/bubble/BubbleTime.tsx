import { Box, Link } from '@mui/material';
import { useNotify } from 'ra-core';
import type { MouseEvent, ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';

interface Props {
  at?: string;
  link?: string;
  status?: ReactNode;
}

/** When it was sent; if the message has an address, a click copies it. */
export function BubbleTime({ at, link, status }: Props) {
  if (!at) return null;
  return (
    <Box component="span" title={formats.full(at)} sx={place}>
      {link ? <Permalink at={at} link={link} /> : <time dateTime={at}>{formats.clock(at)}</time>}
      {status}
    </Box>
  );
}

const place = {
  float: 'right',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.5,
  ml: 1.25,
  mt: '6px',
  fontSize: 12.5,
  lineHeight: 1.2,
  opacity: 0.82,
  whiteSpace: 'nowrap',
} as const;

function Permalink({ at, link }: { at: string; link: string }) {
  const notify = useNotify();
  const copy = (event: MouseEvent) => {
    // Without a clipboard (an address without TLS) the link is followed, so that the address bar
    // shows it.
    if (event.metaKey || event.ctrlKey || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(new URL(link, location.href).href).then(
      () => notify(t('chat.linkCopied'), { type: 'success' }),
      () => location.assign(link),
    );
  };
  return (
    <Link
      href={link}
      onClick={copy}
      color="inherit"
      underline="hover"
      title={t('chat.copyLink')}
      sx={{ py: 0.5, my: -0.5 }}
    >
      <time dateTime={at}>{formats.clock(at)}</time>
    </Link>
  );
}
