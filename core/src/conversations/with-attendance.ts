import type { OrganizationSettings, PersonaSettings } from '../contract/index.ts';

/** A persona that says nothing of when people answer goes by its organisation's hours. */
export function withAttendance(
  settings: PersonaSettings,
  { attendance }: Pick<OrganizationSettings, 'attendance'>,
): PersonaSettings {
  if (settings.handoff.hours.isLimited) return settings;
  return { ...settings, handoff: { ...settings.handoff, hours: attendance } };
}
