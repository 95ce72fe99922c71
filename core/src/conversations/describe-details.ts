import type { MessageDetails } from '../contract/index.ts';

/**
 * Describes what came with a message besides its words, as the model reads it: one bracket per
 * part. Text inside a bracket cannot close it. `answered` is the text of the quoted message, if
 * known.
 */
export function describeDetails(details: MessageDetails, answered = ''): string {
  const { location, button, quoted, referral, forwarded, interactive } = details;
  return [
    forwarded && 'forwarded message',
    quoted && ['in reply to an earlier message', answered].filter(Boolean).join(': '),
    referral && `came from an advertisement: ${join(referral.headline, referral.body)}`,
    location &&
      `location: ${join(location.label, location.address)} (${location.latitude}, ${location.longitude})`,
    button && `tapped the button: ${join(button.text, button.payload)}`,
    interactive && `filled in a form: ${interactive.slice(0, 2000)}`,
  ]
    .filter((part): part is string => Boolean(part))
    .map((part) => `[${part.replaceAll(/[[\]]/g, ' ')}]`)
    .join(' ');
}

const join = (...parts: string[]) =>
  parts.filter((part, index) => part && parts.indexOf(part) === index).join(' – ');
