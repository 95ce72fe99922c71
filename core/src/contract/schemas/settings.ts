import { z } from 'zod';
import { AttendanceHours } from './handoff.ts';
import { OrganizationSettings, TimeZone } from './identity.ts';
import { Language } from './language.ts';
import { Currency, DollarRate } from './money.ts';
import { TimeoutSettings } from './timeouts.ts';

/** Whether notifications can be sent by e-mail; the operator sets this up (SMTP_URL, MAIL_FROM). */
export const MailState = z.object({ isConfigured: z.boolean(), from: z.string().nullable() });
export type MailState = z.infer<typeof MailState>;

/** What the console's settings page shows of an organisation. */
export const Settings = OrganizationSettings.extend({ name: z.string(), mail: MailState });
export type Settings = z.infer<typeof Settings>;

/** Omitted fields keep their value. */
export const UpdateSettings = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  timeZone: TimeZone.optional(),
  currency: Currency.optional(),
  dollarRate: DollarRate.nullable().optional(),
  language: Language.optional(),
  /** Replaced as a whole, like the hours. */
  timeouts: TimeoutSettings.optional(),
  attendance: AttendanceHours.optional(),
});
export type UpdateSettings = z.infer<typeof UpdateSettings>;
