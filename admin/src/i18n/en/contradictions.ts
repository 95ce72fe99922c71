/** What two texts say differently. */
export const contradictions = {
  contradictions: {
    title: 'Contradictions',
    show: 'Show',
    notice:
      '1 possible contradiction between the texts |||| %{smart_count} possible contradictions between the texts',
    count: '1 contradiction |||| %{smart_count} contradictions',
    publishHint: 'Take a look before you publish. You can publish all the same.',
    check: 'Search',
    checkAgain: 'Search again',
    dismiss: 'Not a conflict',
    reopen: 'Show again',
    dismissed: '1 that is no conflict |||| %{smart_count} that are no conflict',
    dismissedBy: 'Marked by %{name}',
    page: 'page %{page}',
    here: { document: 'This document', persona: 'This persona' },
    state: {
      never: 'Nobody has searched for contradictions here yet.',
      waiting: 'The search for contradictions is about to begin…',
      running: 'Searching for contradictions…',
      done: 'Last search:',
      stale: 'The text has changed since the last search:',
      failed: 'The search could not be finished.',
    },
    byValues:
      'Only figures, dates, opening hours, contacts and what is done or not were compared: no model is configured.',
    byValuesThisTime:
      'This time only figures, dates, opening hours, contacts and what is done or not were compared, without a model’s opinion.',
    none: 'No contradiction found.',
    partial: 'The text is long: only its first part was compared.',
    found: {
      price: 'Two prices for what seems to be the same thing: %{one} and %{other}.',
      percentage: 'Two percentages for what seems to be the same thing: %{one} and %{other}.',
      date: 'Two dates for what seems to be the same thing: %{one} and %{other}.',
      duration: 'Two periods for what seems to be the same thing: %{one} and %{other}.',
      instalments: 'Two different numbers of instalments: %{one} and %{other}.',
      hours: 'Two different opening hours: %{one} and %{other}.',
      phone: 'Two different phone numbers: %{one} and %{other}.',
      email: 'Two different e-mail addresses: %{one} and %{other}.',
      address: 'Two different addresses: %{one} and %{other}.',
      policy:
        'One text says “%{one}”, the other says “%{other}”, of what seems to be the same thing.',
    },
  },
};
