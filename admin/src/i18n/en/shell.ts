import type { Words } from '../pt-BR.ts';

type Shell = Pick<
  Words,
  | 'nav'
  | 'account'
  | 'roles'
  | 'offline'
  | 'live'
  | 'actions'
  | 'form'
  | 'time'
  | 'problems'
  | 'errors'
>;

export const shell: Shell = {
  nav: {
    main: 'Main navigation',
    skip: 'Skip to content',
    home: 'Home',
    conversations: 'Conversations',
    personas: 'Personas',
    knowledge: 'Knowledge',
    simulator: 'Simulator',
    numbers: 'Numbers',
    contacts: 'Contacts',
    logs: 'Logs',
    people: 'Team',
    settings: 'Settings',
    more: 'More',
    account: 'Account and appearance',
  },
  account: {
    signOut: 'Sign out',
    language: 'Language',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'System',
    version: 'Sósia %{version}',
  },
  roles: {
    owner: 'Owner',
    admin: 'Administrator',
    editor: 'Editor',
    attendant: 'Attendant',
    viewer: 'Viewer',
  },
  offline: {
    chip: 'Offline mode',
    title: 'You are in offline mode',
    body: 'No language model is configured. Answers are passages of the knowledge, picked by similar words: good for a first try, not for serving people.',
    cure: 'For real answers set OPENAI_API_KEY (or OPENAI_BASE_URL) on the server and start it again.',
  },
  live: {
    lost: 'No live updates. Reconnecting…',
  },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    back: 'Back',
    copy: 'Copy',
    copied: 'Copied',
    save: 'Save',
    create: 'Create',
    add: 'Add',
    remove: 'Remove',
    delete: 'Delete',
    search: 'Search',
    clearSearch: 'Clear search',
    loadMore: 'Show more',
    next: 'Continue',
    moreActions: 'More actions',
  },
  form: {
    required: 'Fill in this field',
    email: 'Write a full e-mail, such as name@company.com',
    tooShort: 'Write at least %{min} characters',
    check: 'Check this field',
  },
  time: {
    now: 'now',
    today: 'Today',
    yesterday: 'Yesterday',
  },
  problems: {
    loadFailed: 'We could not load this',
    pageFailed: 'This page stumbled',
    pageFailedHint:
      'Nothing you saved is lost. Reload; if it happens again, tell whoever runs the server.',
    reload: 'Reload',
    notFound: 'There is nothing at this address',
    notFoundHint: 'It may have been deleted, or the address is incomplete.',
    toHome: 'Go home',
    toRoom: 'Back to %{room}',
    denied: 'Your role does not open this page',
    deniedHint: 'Ask whoever administers the organisation for access.',
  },
  errors: {
    unauthenticated: 'Your session has ended. Sign in again to continue.',
    forbidden: 'Your role does not allow this. Ask whoever administers the organisation.',
    not_found: 'This no longer exists. Somebody may have deleted it.',
    conflict: 'It already exists, or somebody changed it at the same time. Reload and try again.',
    draft_conflict: 'Somebody else changed this draft while you were writing.',
    validation_failed: 'Something in the form needs correcting.',
    already_claimed: 'Somebody else has already taken this conversation over.',
    conversation_closed:
      'This conversation is closed. A new message from the contact opens another.',
    outside_window:
      'More than 24 hours have passed since the contact last wrote: send an approved template.',
    empty_file: 'The file is empty.',
    file_type_not_taken:
      'WhatsApp does not take files of this type. Send a picture (JPG or PNG), PDF, Office document, audio or MP4 video.',
    file_too_large:
      'The file is too big for WhatsApp: pictures up to 5 MB, all others up to 16 MB.',
    shortcut_taken: 'There is a canned reply with this shortcut already.',
    opted_out: 'This contact asked not to be messaged.',
    blocked: 'This contact blocked the number, or is blocked.',
    not_failed: 'Only a message that could not be sent is sent again.',
    already_resent: 'This message has been sent again already.',
    account_in_use: 'Numbers belong to this account. Disconnect them first.',
    account_from_environment: 'This account comes from the server’s environment: change it there.',
    template_taken: 'This template has been added already.',
    too_large: 'The file is too large. The limit is 25 MB.',
    unsupported_type:
      'This file cannot be read. Send .txt or .md; if it is one already, save it as UTF-8.',
    setup_done: 'Set-up is already done. Sign in with your account.',
    invalid_token: 'The code does not match. Copy again what the terminal shows.',
    unpublished: 'This persona has not been published yet. Publish it so that it answers.',
    unreachable: 'The server did not answer. Check the connection and try again.',
    invalid_credentials: 'E-mail or password do not match. Check them and try again.',
    not_a_member: 'Your account belongs to no organisation. Ask an administrator to invite you.',
    link_invalid: 'This link was used, is over, or was replaced. Ask for a new one.',
    last_owner: 'An organization needs an owner who can sign in. Make somebody else one first.',
    own_account: 'Nobody deactivates themself. Ask a colleague.',
    deactivated: 'This person is deactivated. Reactivate them first.',
    hook_address_not_allowed: 'Use a public address with https.',
    not_slack: 'Slack’s address begins with https://hooks.slack.com/',
    mail_not_configured: 'Sending e-mail is not configured on the server.',
    invalid_password: 'The current password is not right.',
    email_taken: 'An account with this e-mail exists. Sign in with it or use another.',
    too_many_requests: 'Too many requests in a short time. Wait a minute and try again.',
    foreign_origin:
      'The request came from another address and was refused. Open the console at the address set on the server.',
    malformed: 'The server did not understand the request. Reload the page and try again.',
    empty: 'There is no text in this file. Check that it was saved with something in it.',
    number_taken:
      'This number has been added already. To send by another account, open its menu and change the account.',
    number_from_environment:
      'This number’s account is set on the server (TWILIO_ACCOUNT_SID): change it there.',
    number_elsewhere:
      'Another organisation of this installation uses this number with this account already. Only one of them can have it.',
    number_in_use:
      'There are conversations on this number. Switch it off instead of disconnecting.',
    simulator_number: 'The simulator stays with its persona: it cannot be removed or moved.',
    account_taken: 'This account has been added already.',
    already_published: 'This version is the published one already.',
    persona_file_invalid: 'The file is not a persona or has mistakes.',
    persona_in_use: 'Numbers answer with this persona. Choose another for them first.',
    not_claimed: 'Take the conversation over before you write.',
    state_changed: 'Somebody else changed this conversation first. See how it is now.',
    not_possible: 'The conversation is no longer in a state that allows this. See how it is now.',
    passage_replaced:
      'The document was read again while you edited. Check the passage and save once more.',
    edited_as_pair: 'Edit this text in the list of questions and answers.',
    bad_signature: 'The signature does not match. Check the Auth Token of the Twilio account.',
    picture_too_large: 'The picture is too large. The limit is 2 MB.',
    picture_unsupported: 'This file is not a picture that can be used. Send PNG, JPG or WebP.',
    no_speech_service: 'No speech service is set up on the server: the ElevenLabs key is missing.',
    speech_key_refused:
      'ElevenLabs refused the key set up on the server. Ask for it to be checked.',
    speech_quota_exceeded: 'The ElevenLabs account has run out of credits.',
    speech_busy: 'ElevenLabs is busy. Wait a moment and try again.',
    speech_failed: 'ElevenLabs could not prepare the audio. Try again in a moment.',
    same_contact: 'This is the contact itself. Choose another.',
    already_merged: 'One of the two has been merged into another already. Reload the page.',
    other_channel: 'A visitor of the simulator is nobody on WhatsApp.',
    voice_not_found: 'This voice is no longer in the ElevenLabs account. Choose another one.',
    server: 'The server failed on this request. Try again in a moment.',
    unexpected: 'Something unexpected happened. Try again.',
  },
};
