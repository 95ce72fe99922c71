export interface SendingNumber {
  channel: 'whatsapp' | 'simulator';
  providerAccount: { accountSid: string; credentials: string } | null;
}
