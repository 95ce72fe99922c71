import type { OrganizationSettings, PersonaSettings } from '../contract/index.ts';

/** A persona without attendance hours of its own uses those of its organisation. */
export function withAttendance(
  settings: PersonaSettings,
  { attendance }: Pick<OrganizationSettings, 'attendance'>,
): PersonaSettings {
  if (settings.handoff.hours.isLimited) return settings;
  return { ...settings, handoff: { ...settings.handoff, hours: attendance } };
}
