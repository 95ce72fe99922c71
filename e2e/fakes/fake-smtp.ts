import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header lines, unfolded, by their names in lower case. */
  headers: Record<string, string>;
  /** With quoted-printable and base64 undone. */
  text: string;
  user: string | null;
}

export interface FakeSmtpOptions {
  /** Asks for these before a mail is taken (AUTH PLAIN, RFC 4954). */
  user?: { name: string; password: string };
  /** What is answered to the recipient's name; 250 without. */
  recipientCode?: number;
}

/** A mail server on loopback that speaks SMTP (RFC 5321) and keeps what it is given. */
export async function startFakeSmtp(options: FakeSmtpOptions = {}) {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, options, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { user } = options;
  const credentials = user ? `${user.name}:${encodeURIComponent(user.password)}@` : '';
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    mails,
    options,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeSmtp = Awaited<ReturnType<typeof startFakeSmtp>>;

interface Session {
  from: string;
  to: string[];
  user: string | null;
  /** Lines of the mail while it is given; null between mails. */
  lines: string[] | null;
}

function converse(socket: Socket, options: FakeSmtpOptions, mails: ReceivedMail[]): void {
  const session: Session = { from: '', to: [], user: null, lines: null };
  const say = (line: string) => socket.write(`${line}\r\n`);
  let rest = '';
  say('220 loopback ESMTP');
  socket.setEncoding('utf8').on('data', (chunk) => {
    rest += chunk;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (session.lines) takeLine(line, session, mails, say);
      else if (answer(line, session, options, say) === 'quit') socket.end();
    }
  });
}

/** One line of a mail; a dot alone ends it, and a dot in front of a dot is none (section 4.5.2). */
function takeLine(
  line: string,
  session: Session,
  mails: ReceivedMail[],
  say: (line: string) => void,
): void {
  if (line !== '.') {
    session.lines?.push(line.replace(/^\.\./, '.'));
    return;
  }
  mails.push(parse(session));
  Object.assign(session, { from: '', to: [], lines: null });
  say('250 2.0.0 taken');
}

function answer(
  line: string,
  session: Session,
  options: FakeSmtpOptions,
  say: (line: string) => void,
): 'quit' | undefined {
  const [verb = '', rest = ''] = line.split(/ (.*)/s);
  const isAllowed = !options.user || session.user !== null;
  switch (verb.toUpperCase()) {
    case 'EHLO':
      say('250-loopback');
      if (options.user) say('250-AUTH PLAIN');
      say('250 8BITMIME');
      return;
    case 'HELO':
    case 'NOOP':
    case 'RSET':
      say('250 2.0.0 ok');
      return;
    case 'AUTH': {
      const [, name, password] = Buffer.from(rest.split(' ')[1] ?? '', 'base64')
        .toString()
        .split('\0');
      const isRight = name === options.user?.name && password === options.user?.password;
      if (isRight) session.user = name ?? null;
      say(isRight ? '235 2.7.0 welcome' : '535 5.7.8 wrong name or password');
      return;
    }
    case 'MAIL':
      session.from = addressIn(rest);
      say(isAllowed ? '250 2.1.0 ok' : '530 5.7.0 say who you are');
      return;
    case 'RCPT': {
      const code = options.recipientCode ?? 250;
      if (code === 250) session.to.push(addressIn(rest));
      say(`${code} ${code === 250 ? 'ok' : 'not this one'}`);
      return;
    }
    case 'DATA':
      session.lines = session.to.length > 0 ? [] : null;
      say(session.lines ? '354 go on, end with a dot' : '503 5.5.1 to whom?');
      return;
    case 'QUIT':
      say('221 2.0.0 bye');
      return 'quit';
    default:
      say('502 5.5.1 not known here');
  }
}

const addressIn = (text: string) => /<([^>]*)>/.exec(text)?.[1] ?? '';

function parse({ from, to, user, lines }: Session): ReceivedMail {
  const all = (lines ?? []).join('\n');
  const [head = '', body = ''] = all.split(/\n\n(.*)/s);
  const unfolded = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = Object.fromEntries(
    unfolded.map((line) => {
      const [name = '', value = ''] = line.split(/:\s*(.*)/s);
      return [name.toLowerCase(), decodeWords(value)];
    }),
  );
  const text = decodeBody(body, headers['content-transfer-encoding'] ?? '');
  return { from, to, user, headers, text };
}

function decodeBody(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(encoding)) return body;
  return fromQuoted(body.replace(/=\n/g, ''));
}

const fromQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** `=?UTF-8?Q?…?=` of headers (RFC 2047). */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString()
      : fromQuoted(text.replace(/_/g, ' ')),
  );
}
