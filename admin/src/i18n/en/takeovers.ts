export const takeovers = {
  handoffSummary: {
    title: 'For whoever takes over',
    who: 'Who it is',
    wants: 'What they want',
    tried: 'What was tried',
    use: 'Use this reply',
    making: 'The summary is being written…',
    extracted: 'Taken from the chat, without a language model.',
  },
  timeoutEvent: {
    waitingTooLong: 'Waits too long: urgent now',
    attendantReminder: 'The attendant was reminded',
    requeued: 'The conversation went back to the queue',
    requeuedBy: '%{name} put the conversation back in the queue',
    assigned: '%{name} gave the conversation to %{assignee}',
    windowClosing: 'The 24 hours are about to end',
  },
  timeoutSettings: {
    title: 'What happens by itself',
    hint: 'Left empty, it does not happen. Minutes of waiting count in the hours of attendance only.',
    waitingMinutes: 'Waiting for an attendant',
    waitingMinutesHelp:
      'The contact is told once and the conversation goes to the top of the queue.',
    attendantIdleMinutes: 'Attendant does not answer',
    attendantIdleMinutesHelp:
      'A reminder first. After as long again the conversation goes back to the queue.',
    botIdleHours: 'Silence with the persona',
    botIdleHoursHelp: 'Without a message for so long, the conversation is closed.',
    windowWarningMinutes: 'Warning before the 24 hours end',
    windowWarningMinutesHelp: 'The attendant is told in time to answer.',
    minutes: 'minutes',
    hours: 'hours',
    outOfRange: 'From %{least} to %{most}, or empty.',
    save: 'Save times',
    saved: 'Times saved',
  },
};
