import { expect, test } from 'vitest';
import { MessageDetails } from '../../contract/index.ts';
import { parseTwilioInbound, TwilioInbound } from './parse-inbound.ts';

const SID = `SM${'a'.repeat(32)}`;

function parse(params: Record<string, string>) {
  const base = {
    MessageSid: SID,
    AccountSid: 'AC1',
    From: 'whatsapp:+5511999990000',
    To: 'whatsapp:+1',
  };
  return parseTwilioInbound(TwilioInbound.parse({ ...base, ...params }), 'number');
}

test('words are a text, and every parameter is kept, unknown ones too', () => {
  const message = parse({ Body: 'oi', BrandNew: 'value' });
  expect(message).toMatchObject({ kind: 'text', body: 'oi', wantsAnswer: true });
  expect(message.payload).toMatchObject({ BrandNew: 'value', MessageSid: SID });
});

test.each([
  ['image/jpeg', 'image'],
  ['image/webp', 'sticker'],
  ['audio/ogg', 'audio'],
  ['video/mp4', 'video'],
  ['text/vcard', 'contact'],
  ['application/pdf', 'document'],
  ['something/odd', 'document'],
])('a file of type %s is a message of kind %s', (MediaContentType0, kind) => {
  expect(parse({ NumMedia: '1', MediaContentType0, MediaUrl0: 'https://x' }).kind).toBe(kind);
});

test('a place, a button, a form, an answer to a message and an advertisement are understood', () => {
  const place = parse({
    Latitude: '-23.5',
    Longitude: '-46.6',
    Label: 'Recinto',
    Address: 'Rua 1',
  });
  expect(place).toMatchObject({
    kind: 'location',
    details: { location: { latitude: -23.5, longitude: -46.6, label: 'Recinto' } },
  });
  const button = parse({ ButtonText: 'Quero', ButtonPayload: 'yes', ButtonType: 'REPLY' });
  expect(button).toMatchObject({
    kind: 'button',
    body: 'Quero',
    details: { button: { payload: 'yes' } },
  });
  expect(parse({ InteractiveData: '{"a":1}' })).toMatchObject({
    kind: 'interactive',
    details: { interactive: '{"a":1}' },
  });
  const answer = parse({ Body: 'esse', OriginalRepliedMessageSid: 'SM9', Forwarded: 'true' });
  expect(answer.details).toMatchObject({
    quoted: { providerMessageId: 'SM9' },
    forwarded: 'once',
  });
  const ad = parse({ Body: 'oi', ReferralHeadline: 'Leilão', ReferralSourceUrl: 'https://ad' });
  expect(ad.details.referral).toMatchObject({ headline: 'Leilão', sourceUrl: 'https://ad' });
});

test('a reaction and an empty message ask for nothing', () => {
  expect(parse({ MessageType: 'reaction', Body: '👍' })).toMatchObject({
    kind: 'reaction',
    wantsAnswer: false,
  });
  expect(parse({ Body: '  ' })).toMatchObject({ kind: 'unsupported', wantsAnswer: false });
});

test('a person is known by phone, by business-scoped id, or by both', () => {
  const both = parse({ Body: 'oi', ExternalUserId: 'whatsapp:BR.abc' });
  expect(both.phone).toBe('+5511999990000');
  expect(both.identities).toEqual([
    { kind: 'phone', providerUserId: 'whatsapp:+5511999990000' },
    { kind: 'user_id', providerUserId: 'whatsapp:BR.abc' },
  ]);
  const hidden = parse({ Body: 'oi', From: 'whatsapp:BR.abc', ExternalUserId: 'whatsapp:BR.abc' });
  expect(hidden.phone).toBeNull();
  expect(hidden.identities).toEqual([{ kind: 'user_id', providerUserId: 'whatsapp:BR.abc' }]);
});

test('texts beyond all measure are cut, not refused', () => {
  const { details } = parse({
    Latitude: '1',
    Longitude: '2',
    Label: 'x'.repeat(10_000),
    InteractiveData: 'y'.repeat(50_000),
  });
  expect(MessageDetails.safeParse(details).success).toBe(true);
  expect(parse({ Latitude: 'north', Longitude: '2', Body: 'oi' }).details.location).toBeUndefined();
});
