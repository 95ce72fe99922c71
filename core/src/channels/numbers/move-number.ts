import type { ChannelNumber } from '../../contract/index.ts';
import { ConflictError, type Context, type ScopedDb } from '../../platform/index.ts';
import { MAX_ATTEMPTS } from '../whatsapp/index.ts';
import { checkBinding } from './check-binding.ts';
import { checkNotElsewhere } from './check-not-elsewhere.ts';
import { REFUSED_LOGIN } from './forget-refused-login.ts';

type MoveContext = Pick<Context, 'clock' | 'config' | 'secrets' | 'organizationId'>;
type MovingNumber = Pick<ChannelNumber, 'id' | 'channel' | 'address' | 'providerAccountId'>;

/**
 * Binds a number to another account of its organisation, inside the caller's transaction. Waiting
 * messages are sent by the new account. The number's last inbound message and failure belong to the
 * old account and are cleared. Throws `simulator_number`, `number_from_environment` for the number
 * that the next start would move back, `validation_failed` for an account that does not exist, and
 * `number_elsewhere`.
 */
export async function moveNumber(
  tx: ScopedDb,
  ctx: MoveContext,
  { number, providerAccountId }: { number: MovingNumber; providerAccountId: string },
): Promise<void> {
  const { id, address } = number;
  if (number.channel === 'simulator') {
    throw new ConflictError('simulator_number', 'The simulator of a persona stays with it');
  }
  await checkBinding(tx, { providerAccountId });
  await refuseTheEnvironments(tx, ctx, number);
  await checkNotElsewhere(tx, ctx, { providerAccountId, addresses: [address] });
  await redirectOutbox(tx, ctx, number);
  await tx.number.update({
    where: { id },
    data: {
      providerAccountId,
      lastInboundAt: null,
      lastFailureAt: null,
      lastFailureCode: null,
      nextSendAt: null,
    },
  });
}

async function refuseTheEnvironments(
  tx: ScopedDb,
  { config }: MoveContext,
  { address, providerAccountId: id }: MovingNumber,
): Promise<void> {
  const { account, whatsappNumber } = config.twilio;
  if (!account || !id || address !== `whatsapp:${whatsappNumber}`) return;
  const where = { id, isFromEnvironment: true, accountSid: account.sid };
  if (!(await tx.providerAccount.findFirst({ where, select: { id: true } }))) return;
  throw new ConflictError(
    'number_from_environment',
    'This number comes from the environment: change TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN there',
  );
}

/**
 * Adds one attempt to each waiting message, so that a sender that read it with the old account no
 * longer marks it (see mark-sending.ts). One that may have reached the old account is looked for
 * there (see find-attempt.ts). One that only waited for the login is due at once.
 */
async function redirectOutbox(
  tx: ScopedDb,
  { clock, organizationId }: MoveContext,
  { id, providerAccountId }: MovingNumber,
): Promise<void> {
  const movedFrom = JSON.stringify(providerAccountId);
  await tx.$executeRaw`
    update messages m set
      attempts = m.attempts
        + case when m.status = 'pending' and m.attempts < ${MAX_ATTEMPTS - 1}::int then 1 else 0 end,
      next_attempt_at = case when m.status = 'pending' and m.error_code = ${REFUSED_LOGIN}::text
        then least(m.next_attempt_at, ${clock.now()}::timestamptz) else m.next_attempt_at end,
      details = case when m.status = 'pending' then m.details
        else m.details || jsonb_build_object('askedBefore',
          jsonb_build_object('accountId', ${movedFrom}::jsonb, 'attempts', m.attempts)) end
    from conversations v
    where v.id = m.conversation_id and v.number_id = ${id}::uuid
      and v.organization_id = ${organizationId}::uuid and m.organization_id = v.organization_id
      and m.direction = 'outbound' and m.next_attempt_at is not null`;
}
