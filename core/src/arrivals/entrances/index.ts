export { receiveTwilioStatus } from './receive-status.ts';
export { receiveTwilioMessage } from './receive-webhook.ts';
export { sendSimulatorMessage, simulatorAddress, visitorUserId } from './send-simulator-message.ts';
