import { z } from 'zod';
import { Id } from './common.ts';
import { AttendanceHours } from './handoff.ts';
import { Language } from './language.ts';
import { Currency, DollarRate } from './money.ts';
import { TimeoutSettings } from './timeouts.ts';

/**
 * owner and admin run the organisation, editor writes personas, attendant answers, viewer reads.
 */
export const Role = z.enum(['owner', 'admin', 'editor', 'attendant', 'viewer']);
export type Role = z.infer<typeof Role>;

export const Permission = z.enum([
  'personas:read',
  'personas:write',
  'personas:publish',
  'knowledge:read',
  'knowledge:write',
  'conversations:read',
  'conversations:write',
  'conversations:assign',
  'logs:export',
  'contacts:read',
  'contacts:write',
  'numbers:read',
  'numbers:write',
  'simulator:use',
  'people:read',
  'people:write',
  'settings:write',
]);
export type Permission = z.infer<typeof Permission>;

const reading: Permission[] = [
  'personas:read',
  'knowledge:read',
  'conversations:read',
  'contacts:read',
  'numbers:read',
  'people:read',
];

/** The only table of permissions; the API enforces it and the console mirrors it. */
export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  owner: Permission.options,
  admin: Permission.options,
  editor: [...reading, 'personas:write', 'personas:publish', 'knowledge:write', 'simulator:use'],
  attendant: [...reading, 'conversations:write', 'contacts:write', 'simulator:use'],
  viewer: reading,
};

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** IANA name. */
export const TimeZone = z.string().refine(isTimeZone, 'is not a time zone');

/** What an organisation sets once for all its personas. */
export const OrganizationSettings = z.object({
  /** IANA name: determines "today" in prompts and for daily limits. */
  timeZone: TimeZone.default('America/Sao_Paulo'),
  currency: Currency.default('BRL'),
  dollarRate: DollarRate.nullable().default(null),
  /** Language of notifications to hooks, and of mail to people who chose none. */
  language: Language.default('pt-BR'),
  timeouts: TimeoutSettings.prefault({}),
  /** When people answer, for every persona that sets no hours of its own. */
  attendance: AttendanceHours.prefault({}),
});
export type OrganizationSettings = z.infer<typeof OrganizationSettings>;

/** Who is signed in, and what the installation can do. */
export const Me = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string(), locale: z.string().nullable() }),
  organization: z.object({
    id: Id,
    name: z.string(),
    /** The time zone of days and hours of attendance. */
    timeZone: z.string(),
    /** When people answer, unless a persona sets its own hours. */
    attendance: AttendanceHours,
    /** The rate used to show costs; null: costs are shown in US dollars. */
    dollarRate: DollarRate.nullable(),
  }),
  role: Role,
  permissions: z.array(Permission),
  system: z.object({
    /** No model is configured: answers are extracted from the knowledge. */
    isOffline: z.boolean(),
    hasVoice: z.boolean(),
    hasMail: z.boolean(),
    publicUrl: z.string(),
    version: z.string(),
  }),
});
export type Me = z.infer<typeof Me>;

/** What everybody may change about themselves. */
export const UpdateMe = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  locale: Language.optional(),
});
export type UpdateMe = z.infer<typeof UpdateMe>;

export const SetupState = z.object({ isNeeded: z.boolean() });
export type SetupState = z.infer<typeof SetupState>;

/** Creates the first owner. `token` is printed in the terminal at the first start. */
export const Setup = z.object({
  token: z.string().trim().min(1).max(200),
  organizationName: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  password: z.string().min(8, 'At least 8 characters').max(128),
});
export type Setup = z.infer<typeof Setup>;
