import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent, and refuses it when told to. */
export class Mailbox {
  readonly messages: ParsedMail[] = [];
  private refusal: Error | undefined;
  private port = 0;
  private server: SMTPServer | undefined;

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await mailbox.start();
    return mailbox;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  /** From now on every message is answered with this: 550 for good, 451 for the time being. */
  refuse(responseCode: number, text: string): void {
    this.refusal = Object.assign(new Error(text), { responseCode });
  }

  accept(): void {
    this.refusal = undefined;
  }

  /** Listens again, at the port it had before. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      hideSTARTTLS: true,
      onAuth: (auth, _session, answer) => answer(null, { user: auth.username }),
      onRcptTo: (_address, _session, answer) => answer(this.refusal),
      onData: (stream, _session, answer) => {
        simpleParser(stream).then((message) => {
          this.messages.push(message);
          answer();
        }, answer);
      },
    });
    this.server = server;
    const listening = server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (address && typeof address === 'object') this.port = address.port;
  }

  /** Hangs up and listens no more, as when there is no connection. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }
}
