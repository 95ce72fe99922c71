import {
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { errorText, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { formatPhone } from '../ui/index.ts';
import { mergedContact } from './merged.ts';

interface Props {
  kept: Contact;
  other: Contact;
  onBack: () => void;
  onMerged: () => void;
}

type Side = ReturnType<typeof mergedContact>;

export function MergePreview({ kept, other, onBack, onMerged }: Props) {
  const client = useQueryClient();
  const merge = useVerb<Contact>(`/contacts/${kept.id}/merge`, {
    body: () => ({ fromId: other.id }),
    stale: [['conversations']],
    done: t('contactProfile.merged'),
    showsError: true,
    onSuccess: async () => {
      // Remounts the form with what is kept of both.
      await client.invalidateQueries({ queryKey: ['contacts'] });
      onMerged();
    },
  });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">{t('contactProfile.mergeForGood')}</Alert>
      <Comparison sides={[kept, other, mergedContact(kept, other)]} />
      {merge.error && <Alert severity="error">{errorText(merge.error)}</Alert>}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onBack}>
          {t('actions.back')}
        </Button>
        <Button
          variant="contained"
          color="error"
          loading={merge.isPending}
          onClick={() => merge.mutate()}
        >
          {t('contactProfile.mergeNow')}
        </Button>
      </Box>
    </Box>
  );
}

function Comparison({ sides }: { sides: [Side, Side, Side] }) {
  const heads = [
    t('contactProfile.thisOne'),
    t('contactProfile.otherOne'),
    t('contactProfile.kept'),
  ];
  const rows: [string, (side: Side) => string][] = [
    [t('fields.name'), ({ name }) => name],
    [t('fields.phone'), ({ phone }) => (phone ? formatPhone(phone) : '')],
    [t('fields.language'), ({ language }) => language ?? ''],
    [t('fields.tags'), ({ tags }) => tags.join(', ')],
    [
      t('contactProfile.fields'),
      ({ customFields }) =>
        Object.entries(customFields)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
    ],
    [t('contacts.identities'), ({ identities }) => String(identities.length)],
    [
      t('contactProfile.consent'),
      ({ optedOutAt }) => t(optedOutAt ? 'contacts.optedOut' : 'contactProfile.mayWrite'),
    ],
    [
      t('contacts.blocked'),
      ({ blockedAt }) => t(blockedAt ? 'ra.boolean.true' : 'ra.boolean.false'),
    ],
  ];
  return (
    <Box
      sx={{ overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={t('contactProfile.merge')}
    >
      <Table size="small" sx={{ '& td, & th': { verticalAlign: 'top', px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell />
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([label, textOf]) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {label}
              </TableCell>
              {sides.map((side, index) => (
                <TableCell
                  key={heads[index]}
                  sx={{
                    whiteSpace: 'pre-line',
                    overflowWrap: 'anywhere',
                    bgcolor: index === 2 ? 'tint.persona' : undefined,
                    color: index === 2 ? 'tint.personaInk' : undefined,
                  }}
                >
                  {textOf(side).slice(0, 300) || '–'}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
