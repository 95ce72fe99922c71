import type { Contact } from '@sosia/core/contract';

type Merged = Pick<Contact, 'name' | 'phone' | 'language' | 'tags' | 'customFields'> &
  Pick<Contact, 'optedOutAt' | 'blockedAt' | 'identities'>;

/** The result of merging two contacts: the server's rule, applied here for the preview. */
export function mergedContact(kept: Contact, other: Contact): Merged {
  return {
    name: kept.name || other.name,
    phone: kept.phone ?? other.phone,
    language: kept.language ?? other.language,
    tags: [...new Set([...kept.tags, ...other.tags])],
    customFields: { ...other.customFields, ...kept.customFields },
    optedOutAt: kept.optedOutAt ?? other.optedOutAt,
    blockedAt: kept.blockedAt ?? other.blockedAt,
    identities: [...kept.identities, ...other.identities],
  };
}
