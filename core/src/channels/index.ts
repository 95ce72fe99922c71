export * from './delivery-status.ts';
export * from './media/index.ts';
export * from './record-delivery.ts';
export * from './send-messages.ts';
export * from './simulator/send-simulator-message.ts';
export * from './sweep-outbox.ts';
export * from './twilio/receive-status.ts';
export * from './twilio/receive-webhook.ts';
