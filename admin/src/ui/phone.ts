const BRAZIL = /^\+55(\d{2})(\d{4,5})(\d{4})$/;
const NORTH_AMERICA = /^\+1(\d{3})(\d{3})(\d{4})$/;

/** `whatsapp:+5511987654321` → `+55 11 98765-4321`; anything but a phone number stays as it is. */
export function formatPhone(address: string): string {
  const phone = address.replace(/^whatsapp:/i, '');
  const brazilian = BRAZIL.exec(phone);
  if (brazilian) return `+55 ${brazilian[1]} ${brazilian[2]}-${brazilian[3]}`;
  const american = NORTH_AMERICA.exec(phone);
  if (american) return `+1 ${american[1]} ${american[2]}-${american[3]}`;
  return phone;
}
