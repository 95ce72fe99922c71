import { z } from 'zod';
import type { SendingNumber } from '../channels/index.ts';
import {
  Channel,
  ConversationState,
  OrganizationSettings,
  PersonaSettings,
} from '../contract/index.ts';
import { withAttendance } from '../conversations/index.ts';
import { type Context, queryRows } from '../platform/index.ts';

/** A conversation as a turn finds it, with who asks, who answers, and by which number. */
export interface ClaimFacts {
  state: ConversationState;
  unansweredSince: Date | null;
  lastInboundAt: Date | null;
  lastPosition: number;
  numberId: string;
  channel: Channel;
  summary: string;
  summarizedThrough: number;
  agreed: string;
  handedBackThrough: number;
  contact: { id: string; name: string; optedOutAt: Date | null; blockedAt: Date | null };
  isNumberActive: boolean;
  sender: SendingNumber;
  /** Null when nothing is published for the number. */
  persona: { id: string; versionId: string; versionNumber: number } | null;
  readSettings: () => PersonaSettings;
  timeZone: string;
}

const Row = z.object({
  state: ConversationState,
  unanswered_since: z.date().nullable(),
  last_inbound_at: z.date().nullable(),
  last_position: z.number(),
  number_id: z.string(),
  channel: Channel,
  summary: z.string(),
  summarized_through: z.number(),
  agreed: z.string(),
  handed_back_through: z.number(),
  contact_id: z.string(),
  contact_name: z.string(),
  opted_out_at: z.date().nullable(),
  blocked_at: z.date().nullable(),
  is_active: z.boolean(),
  account_sid: z.string().nullable(),
  credentials: z.string().nullable(),
  version_id: z.string().nullable(),
  persona_id: z.string().nullable(),
  version_number: z.number().nullable(),
  settings: z.unknown(),
  organization_settings: z.unknown(),
});
type Row = z.infer<typeof Row>;

/** Reads all that a claim is decided by, in one statement; null when there is no such conversation. */
export async function readClaim(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  conversationId: string,
): Promise<ClaimFacts | null> {
  const [row] = await queryRows(ctx.db, Row)`/* read-claim */
    select v.state::text as state, v.unanswered_since, v.last_inbound_at, v.last_position,
      v.number_id::text as number_id, v.channel::text as channel, v.summary, v.summarized_through,
      v.agreed, v.handed_back_through,
      c.id::text as contact_id, c.name as contact_name, c.opted_out_at, c.blocked_at,
      n.is_active, a.account_sid, a.credentials,
      s.id::text as version_id, s.persona_id::text as persona_id, s.number as version_number,
      s.settings, o.settings as organization_settings
    from conversations v
    join organizations o on o.id = v.organization_id
    join contacts c on c.id = v.contact_id
    join numbers n on n.id = v.number_id
    left join provider_accounts a on a.id = n.provider_account_id
    left join personas p on p.id = n.persona_id
    left join persona_versions s on s.id = coalesce(n.pinned_version_id, p.published_version_id)
    where v.id = ${conversationId}::uuid and v.organization_id = ${ctx.organizationId}::uuid`;
  return row ? factsOf(row) : null;
}

function factsOf(row: Row): ClaimFacts {
  const { account_sid: accountSid, credentials } = row;
  const { persona_id: id, version_id: versionId, version_number: versionNumber } = row;
  const organization = OrganizationSettings.parse(row.organization_settings);
  return {
    state: row.state,
    unansweredSince: row.unanswered_since,
    lastInboundAt: row.last_inbound_at,
    lastPosition: row.last_position,
    numberId: row.number_id,
    channel: row.channel,
    summary: row.summary,
    summarizedThrough: row.summarized_through,
    agreed: row.agreed,
    handedBackThrough: row.handed_back_through,
    contact: {
      id: row.contact_id,
      name: row.contact_name,
      optedOutAt: row.opted_out_at,
      blockedAt: row.blocked_at,
    },
    isNumberActive: row.is_active,
    sender: {
      channel: row.channel,
      providerAccount: accountSid && credentials ? { accountSid, credentials } : null,
    },
    persona: id && versionId && versionNumber ? { id, versionId, versionNumber } : null,
    readSettings: () => withAttendance(PersonaSettings.parse(row.settings), organization),
    timeZone: organization.timeZone,
  };
}
