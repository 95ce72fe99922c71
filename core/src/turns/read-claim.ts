import { z } from 'zod';
import {
  Channel,
  ConversationState,
  OrganizationSettings,
  PersonaSettings,
} from '../contract/index.ts';
import { withAttendance } from '../conversations/index.ts';
import { ANSWERING_VERSION } from '../personas/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { Remembered, rememberedBy } from './answer/index.ts';
import type { ClaimedTurn } from './claimed-turn.ts';

const Row = Remembered.extend({
  conversationId: z.string(),
  state: ConversationState,
  channel: Channel,
  unansweredSince: z.date().nullable(),
  lastInboundAt: z.date().nullable(),
  lastPosition: z.number(),
  summarizedThrough: z.number(),
  handedBackThrough: z.number(),
  contact: z.object({ id: z.string(), name: z.string() }),
  optedOutAt: z.date().nullable(),
  blockedAt: z.date().nullable(),
  numberId: z.string(),
  isNumberActive: z.boolean(),
  sender: z.object({
    channel: Channel,
    providerAccount: z.object({ accountSid: z.string(), credentials: z.string() }).nullable(),
  }),
  persona: z
    .object({ id: z.string(), versionId: z.string(), versionNumber: z.number() })
    .nullable(),
  settings: z.unknown(),
  organizationSettings: z.unknown(),
});
type Row = z.infer<typeof Row>;

/**
 * A conversation as a claim finds it: what the turn is told, and what decides whether it begins.
 */
export type FoundConversation = Omit<Row, 'persona' | 'settings' | 'organizationSettings'> & {
  timeZone: string;
  /** Null when nothing is published for the number. */
  answering: Pick<ClaimedTurn, 'persona' | 'settings'> | null;
};

/**
 * Reads everything that decides on a claim, in one statement; null if the conversation does not
 * exist.
 */
export async function readClaim(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  conversationId: string,
): Promise<FoundConversation | null> {
  const [row] = await queryRows(ctx.db, Row)`/* read-claim */
    select v.id::text as "conversationId", v.state::text as state, v.channel::text as channel,
      v.unanswered_since as "unansweredSince", v.last_inbound_at as "lastInboundAt",
      v.last_position as "lastPosition", v.summary, v.summarized_through as "summarizedThrough",
      v.agreed, v.handed_back_through as "handedBackThrough",
      jsonb_build_object('id', c.id, 'name', c.name) as contact,
      c.opted_out_at as "optedOutAt", c.blocked_at as "blockedAt",
      n.id::text as "numberId", n.is_active as "isNumberActive",
      jsonb_build_object('channel', v.channel, 'providerAccount',
        case when a.account_sid is not null and a.credentials is not null
          then jsonb_build_object('accountSid', a.account_sid, 'credentials', a.credentials) end
      ) as sender,
      case when s.id is not null then jsonb_build_object('id', s.persona_id, 'versionId', s.id,
        'versionNumber', s.number) end as persona,
      s.settings, o.settings as "organizationSettings"
    from conversations v
    join organizations o on o.id = v.organization_id
    join contacts c on c.id = v.contact_id
    join numbers n on n.id = v.number_id
    left join provider_accounts a on a.id = n.provider_account_id
    left join personas p on p.id = n.persona_id
    left join persona_versions s on s.id = ${ANSWERING_VERSION}
    where v.id = ${conversationId}::uuid and v.organization_id = ${ctx.organizationId}::uuid`;
  return row ? found(row) : null;
}

function found({ persona, settings: own, organizationSettings, ...row }: Row): FoundConversation {
  const organization = OrganizationSettings.parse(organizationSettings);
  const { timeZone } = organization;
  if (!persona) return { ...row, timeZone, answering: null };
  const settings = withAttendance(PersonaSettings.parse(own), organization);
  return { ...row, ...rememberedBy(settings, row), timeZone, answering: { persona, settings } };
}
