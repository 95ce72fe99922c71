import { Box } from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { formatPhone, formats, Loaded, Pill } from '../../ui/index.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

/** The contact's names and numbers, the notes about them, and whether we may message them. */
export function ContactFacts({ contactId }: { contactId: string }) {
  const canRead = useCan('contacts:read');
  const contact = useGetOne<Contact>('contacts', { id: contactId }, { enabled: canRead });
  return (
    <Loaded query={contact} skeleton={null}>
      {(data) => <KnownFacts data={data} />}
    </Loaded>
  );
}

function KnownFacts({ data }: { data: Contact }) {
  const identities = data.identities
    .map(({ providerUserId }) => formatPhone(providerUserId))
    .filter((identity) => identity !== (data.phone && formatPhone(data.phone)));
  return (
    <Section title={t('fields.contact')}>
      <Facts
        facts={[
          [t('fields.phone'), data.phone && formatPhone(data.phone)],
          [t('details.identities'), identities.join('\n')],
          [t('fields.language'), data.language],
          [t('fields.tags'), data.tags.length > 0 && <Tags tags={data.tags} />],
          ...Object.entries(data.customFields),
          [t('details.consent'), <Consent key="consent" contact={data} />],
        ]}
      />
    </Section>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
      {tags.map((tag) => (
        <Pill key={tag} tone="quiet">
          {tag}
        </Pill>
      ))}
    </Box>
  );
}

function Consent({ contact: { blockedAt, optedOutAt } }: { contact: Contact }) {
  if (blockedAt) return t('details.blocked', { when: formats.full(blockedAt) });
  if (optedOutAt) return t('details.optedOut', { when: formats.full(optedOutAt) });
  return t('ra.boolean.true');
}
